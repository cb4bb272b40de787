package io.parapet.policies.event;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message named by a report. Its content is not here but in the report's sealed content, under
 * the same message id.
 *
 * @param franking present when the proof is {@link ProofKind#FRANKED}
 * @param receipt SHA-256 of message id and sender, base64url; present when the proof is {@link
 *     ProofKind#RECEIPT}
 */
public record ReportedMessage(
    MessageId messageId,
    AccountId sender,
    Instant sentAt,
    MessageRole role,
    ProofKind proof,
    @Nullable FrankingTag franking,
    @Nullable String receipt) {
  public ReportedMessage {
    Check.present(messageId, "messages.messageId");
    Check.present(sender, "messages.sender");
    Check.present(sentAt, "messages.sentAt");
    Check.present(role, "messages.role");
    Check.present(proof, "messages.proof");
    if (proof == ProofKind.FRANKED && franking == null) {
      throw new IllegalArgumentException("messages.franking is missing for a franked message");
    }
    if (proof == ProofKind.RECEIPT && receipt == null) {
      throw new IllegalArgumentException("messages.receipt is missing for proof by receipt");
    }
  }

  /** One without a receipt. */
  public ReportedMessage(
      MessageId messageId,
      AccountId sender,
      Instant sentAt,
      MessageRole role,
      ProofKind proof,
      @Nullable FrankingTag franking) {
    this(messageId, sender, sentAt, role, proof, franking, null);
  }

  /** Whether the report is about it; what stands around it is not. */
  public boolean reported() {
    return role == MessageRole.REPORTED;
  }

  /** Whether the account wrote it and is reported for it. */
  public boolean isHeldAgainst(AccountId account) {
    return reported() && sender.equals(account);
  }
}
