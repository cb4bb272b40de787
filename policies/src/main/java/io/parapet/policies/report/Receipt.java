package io.parapet.policies.report;

import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.Sha256;
import java.util.Base64;

/**
 * A receipt hash: SHA-256 of a message's id and its sender. Anybody can compute it, so by itself it
 * proves nothing; matched against what was sent it proves the sending, never the content.
 */
public final class Receipt {
  private Receipt() {}

  /**
   * The hash, base64url without padding, over both texts in UTF-8, each after its length in four
   * bytes.
   */
  public static String of(MessageId message, AccountId sender) {
    byte[] named =
        LengthPrefixed.bytes(
            out -> {
              LengthPrefixed.write(out, message.value());
              LengthPrefixed.write(out, sender.value());
            });
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.digest().digest(named));
  }

  /** Whether a message carries the receipt of its own id and sender. */
  static boolean fits(ReportedMessage message) {
    return of(message.messageId(), message.sender()).equals(message.receipt());
  }
}
