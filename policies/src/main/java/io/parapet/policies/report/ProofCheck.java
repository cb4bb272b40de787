package io.parapet.policies.report;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.FrankingTag;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of each message of a report how far it is proven. */
public final class ProofCheck {
  private final Franking franking;

  public ProofCheck(Franking franking) {
    this.franking = franking;
  }

  /**
   * Checks each message of a report, those around the reported ones too. A message id that stands
   * twice is a replayed opening: both are forged.
   *
   * @param content what the report shows; without messages when it could not be opened
   * @param received the messages with a receipt that are remembered to have been sent by whom the
   *     report names
   */
  public CheckedReport check(
      ContentReported report, ReportContent content, Set<MessageId> received) {
    Set<MessageId> repeated = repeated(report);
    return new CheckedReport(
        report,
        report.messages().stream()
            .map(
                message ->
                    repeated.contains(message.messageId())
                        ? ProofStatus.FORGED
                        : of(message, report.conversation(), content, received))
            .toList());
  }

  private ProofStatus of(
      ReportedMessage message,
      @Nullable ConversationId conversation,
      ReportContent content,
      Set<MessageId> received) {
    MessageId id = message.messageId();
    return switch (message.proof()) {
      case PLATFORM_COPY -> ProofStatus.VERIFIED;
      case REPORTER_SUPPLIED -> ProofStatus.UNVERIFIABLE;
      case FRANKED -> franked(conversation, message, content.of(id).orElse(null));
      case RECEIPT ->
          received.contains(id) && Receipt.fits(message)
              ? ProofStatus.SENT_CONTENT_UNVERIFIED
              : ProofStatus.UNVERIFIABLE;
    };
  }

  private static Set<MessageId> repeated(ContentReported report) {
    Set<MessageId> seen = new HashSet<>();
    return report.messages().stream()
        .map(ReportedMessage::messageId)
        .filter(id -> !seen.add(id))
        .collect(Collectors.toSet());
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
