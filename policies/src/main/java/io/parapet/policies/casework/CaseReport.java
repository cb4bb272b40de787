package io.parapet.policies.casework;

import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.ProofStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One report that joined a case.
 *
 * @param credibility of the reporter, 0 to 1; null when not known
 * @param sealedContent JWE; null when the report carried none
 * @param scores the classifier's scores by label, the highest of the reported messages
 * @param proofs how far each message is proven, in their order; empty when nobody checked
 */
public record CaseReport(
    ReportId reportId,
    AccountId reporter,
    ReportReason reason,
    boolean trustedFlagger,
    @Nullable Double credibility,
    Instant reportedAt,
    @Nullable String language,
    Encryption encryption,
    List<ReportedMessage> messages,
    @Nullable String sealedContent,
    Map<String, Double> scores,
    List<ProofStatus> proofs) {
  public CaseReport {
    Check.present(reportId, "reportId");
    Check.present(reporter, "reporter");
    Check.present(reason, "reason");
    Check.present(reportedAt, "reportedAt");
    Check.present(encryption, "encryption");
    messages = messages == null ? List.of() : List.copyOf(messages);
    scores = scores == null ? Map.of() : Map.copyOf(scores);
    proofs = proofs == null ? List.of() : List.copyOf(proofs);
  }

  /** How far one of its messages is proven; empty when nobody checked. */
  public Optional<ProofStatus> proof(ReportedMessage message) {
    int place = messages.indexOf(message);
    return place >= 0 && place < proofs.size() ? Optional.of(proofs.get(place)) : Optional.empty();
  }

  /**
   * Whether a message of the accused is what the report is about; if it names none, all of theirs
   * are.
   */
  public boolean judged(MessageId message, Predicate<AccountId> accused) {
    boolean namesAny = messages.stream().anyMatch(ReportedMessage::reported);
    return messages.stream()
        .filter(shown -> shown.messageId().equals(message))
        .anyMatch(shown -> accused.test(shown.sender()) && (!namesAny || shown.reported()));
  }
}
