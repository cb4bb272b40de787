package io.parapet.policies.sealed;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names accounts in archives, audit and logs: HMAC-SHA-256 under a key of the account's own, so
 * that destroying the key cuts the name from the account for good.
 */
public final class Pseudonyms {
  private final KeyVault vault;

  public Pseudonyms(KeyVault vault) {
    this.vault = vault;
  }

  /** 22 base64url characters (128 bits); the same for as long as the account's key lives. */
  public String of(PlatformId platform, AccountId account) {
    byte[] key = vault.create(keyName(platform, account), Secrets::random);
    byte[] mac = hmac(key, platform.value() + "/" + account.value());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac).substring(0, 22);
  }

  /** Destroys the account's key: nothing that bears the old pseudonym can be led back to it. */
  public void erase(PlatformId platform, AccountId account) {
    vault.destroy(keyName(platform, account));
  }

  private static String keyName(PlatformId platform, AccountId account) {
    return "account/" + platform.value() + "/" + account.value();
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
