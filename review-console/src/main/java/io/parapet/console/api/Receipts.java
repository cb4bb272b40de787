package io.parapet.console.api;

import io.parapet.policies.id.ReportId;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receipts that prove themselves: the report's id and an HMAC-SHA-256 over it, so that a report is
 * known as accepted before anything else has heard of it.
 */
final class Receipts {
  private static final String KEY = "receipts/1";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  Receipts(KeyVault vault) {
    key = new SecretKeySpec(vault.create(KEY, Secrets::random), "HmacSHA256");
  }

  String of(ReportId report) {
    byte[] id = report.value().getBytes(StandardCharsets.UTF_8);
    return ENCODER.encodeToString(id) + "." + ENCODER.encodeToString(mac(id));
  }

  /** The report it stands for; empty for anything not issued here. */
  Optional<ReportId> check(String receipt) {
    String[] parts = receipt.split("\\.", -1);
    try {
      byte[] id = Base64.getUrlDecoder().decode(parts[0]);
      byte[] mac = Base64.getUrlDecoder().decode(parts.length == 2 ? parts[1] : "");
      return MessageDigest.isEqual(mac, mac(id))
          ? Optional.of(new ReportId(new String(id, StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] mac(byte[] id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(id);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
