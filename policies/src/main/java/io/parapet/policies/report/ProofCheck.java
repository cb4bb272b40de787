package io.parapet.policies.report;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.FrankingTag;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.ConversationId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of each message of a report how far it is proven. */
public final class ProofCheck {
  private final Franking franking;

  public ProofCheck(Franking franking) {
    this.franking = franking;
  }

  /**
   * The status of one message of the report.
   *
   * @param content what the report shows of it; null when it shows nothing
   */
  public ProofStatus of(
      ContentReported report, ReportedMessage message, @Nullable ReportedText content) {
    return switch (message.proof()) {
      case PLATFORM_COPY -> ProofStatus.VERIFIED;
      case REPORTER_SUPPLIED -> ProofStatus.UNVERIFIABLE;
      case FRANKED -> franked(report.conversation(), message, content);
    };
  }

  /**
   * The weakest status among the messages that are held against the reported account; empty when
   * none is reported. What others wrote proves nothing of it, so a report of that alone is
   * unverifiable. A message id that stands twice is a replayed opening, so the report is forged.
   */
  public Optional<ProofStatus> weakest(ContentReported report, ReportContent content) {
    if (repeats(report)) {
      return Optional.of(ProofStatus.FORGED);
    }
    if (report.messages().stream().noneMatch(ReportedMessage::reported)) {
      return Optional.empty();
    }
    return report.messages().stream()
        .filter(message -> message.isHeldAgainst(report.reported()))
        .map(message -> of(report, message, content.of(message.messageId()).orElse(null)))
        .min(Comparator.naturalOrder())
        .or(() -> Optional.of(ProofStatus.UNVERIFIABLE));
  }

  /** Whether all that a report shows is proven, the messages around the reported ones included. */
  public boolean verified(ContentReported report, ReportContent content) {
    return !repeats(report)
        && content.messages().stream().allMatch(shown -> named(report, shown))
        && report.messages().stream()
            .map(message -> of(report, message, content.of(message.messageId()).orElse(null)))
            .allMatch(status -> status == ProofStatus.VERIFIED);
  }

  private static boolean named(ContentReported report, ReportedText shown) {
    return report.messages().stream().anyMatch(m -> m.messageId().equals(shown.messageId()));
  }

  private static boolean repeats(ContentReported report) {
    Set<Object> seen = new HashSet<>();
    return !report.messages().stream().allMatch(message -> seen.add(message.messageId()));
  }

  private ProofStatus franked(
      @Nullable ConversationId conversation,
      ReportedMessage message,
      @Nullable ReportedText content) {
    FrankingTag tag = message.franking();
    if (tag == null || conversation == null) {
      return ProofStatus.UNVERIFIABLE;
    }
    var sent =
        new SentMessage(message.messageId(), message.sender(), conversation, message.sentAt());
    if (!franking.wasSent(tag, sent)) {
      return ProofStatus.FORGED;
    }
    if (content == null || content.openingKey() == null) {
      return ProofStatus.SENT_CONTENT_UNVERIFIED;
    }
    return Franking.opens(tag, content) ? ProofStatus.VERIFIED : ProofStatus.FORGED;
  }
}
