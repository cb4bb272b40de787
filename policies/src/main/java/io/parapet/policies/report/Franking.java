package io.parapet.policies.report;

import io.parapet.policies.event.FrankingTag;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Message franking: proves what an end-to-end encrypted message said once somebody reports it, and
 * tells the platform nothing before (Grubbs, Lu and Ristenpart, "Message Franking via Committing
 * Authenticated Encryption", CRYPTO 2017).
 *
 * <p>The sender's client commits to the content under an opening key that travels inside the
 * encrypted message. The platform tags the commitment together with message, sender, conversation
 * and time. A report brings the opening key along. All comparisons take the same time whatever the
 * outcome.
 */
public final class Franking {
  private static final String HMAC = "HmacSHA256";
  private static final String KEY_NAME = "franking/1";

  private final SecretKeySpec platformKey;

  /**
   * @param platformKey the key of the platform's tags, at least 256 bits
   */
  public Franking(byte[] platformKey) {
    if (platformKey.length < 32) {
      throw new IllegalArgumentException("a franking key has at least 32 bytes");
    }
    this.platformKey = new SecretKeySpec(platformKey, HMAC);
  }

  /** With the key that the vault keeps for the platform's tags, made if need be. */
  public static Franking in(KeyVault vault) {
    return new Franking(vault.create(KEY_NAME, Secrets::random));
  }

  /** What the sender's client does: commits to the content under a fresh opening key. */
  public static String commit(byte[] openingKey, ReportedText content) {
    return encode(mac(new SecretKeySpec(openingKey, HMAC), bytes(content)));
  }

  /** What the platform does when it carries the message: binds the commitment to its place. */
  public String tag(String commitment, SentMessage message) {
    return encode(mac(platformKey, bytes(commitment, message)));
  }

  /** Whether the platform carried this commitment as this message. */
  public boolean wasSent(FrankingTag franking, SentMessage message) {
    return same(tag(franking.commitment(), message), franking.platformTag());
  }

  /** Whether the content is what the commitment was made to; false for a malformed opening key. */
  public static boolean opens(FrankingTag franking, ReportedText content) {
    byte[] openingKey = decode(content.openingKey());
    return openingKey.length > 0 && same(commit(openingKey, content), franking.commitment());
  }

  private static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] bytes(ReportedText content) {
    return LengthPrefixed.bytes(
        out -> {
          out.writeBoolean(content.text() != null);
          LengthPrefixed.write(out, content.text() == null ? "" : content.text());
          for (MediaReference media : content.media()) {
            LengthPrefixed.write(out, media.sha256());
          }
        });
  }

  private static byte[] bytes(String commitment, SentMessage message) {
    return LengthPrefixed.bytes(
        out -> {
          LengthPrefixed.write(out, commitment);
          LengthPrefixed.write(out, message.messageId().value());
          LengthPrefixed.write(out, message.sender().value());
          LengthPrefixed.write(out, message.conversation().value());
          out.writeLong(message.sentAt().toEpochMilli());
        });
  }

  private static byte[] mac(SecretKeySpec key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(@Nullable String base64) {
    try {
      return base64 == null ? new byte[0] : Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
