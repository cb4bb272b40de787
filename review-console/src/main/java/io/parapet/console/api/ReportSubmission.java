package io.parapet.console.api;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.FrankingTag;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.MediaReference;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as it comes in, its content still in the clear. It lives only until it is sealed.
 *
 * @param reportId names the report, so that sending it again changes nothing; made if left out
 * @param reportedAt now if left out
 */
record ReportSubmission(
    @Nullable ReportId reportId,
    AccountId reporter,
    AccountId reported,
    PlatformId platform,
    @Nullable ConversationId conversation,
    @Nullable ConversationKind conversationKind,
    ReportReason reason,
    List<Message> messages,
    @Nullable Boolean trustedFlagger,
    @Nullable String language,
    @Nullable AgeBand reporterAge,
    @Nullable Encryption encryption,
    @Nullable Instant reportedAt) {
  /** A reported message, or one around it. */
  record Message(
      MessageId messageId,
      AccountId sender,
      Instant sentAt,
      @Nullable MessageRole role,
      @Nullable ProofKind proof,
      @Nullable FrankingTag franking,
      @Nullable String receipt,
      @Nullable String text,
      @Nullable List<MediaReference> media,
      @Nullable String openingKey) {
    ReportedMessage named() {
      return new ReportedMessage(
          messageId,
          sender,
          sentAt,
          Objects.requireNonNullElse(role, MessageRole.REPORTED),
          Objects.requireNonNullElse(proof, ProofKind.REPORTER_SUPPLIED),
          franking,
          receipt);
    }

    ReportedText shown() {
      return new ReportedText(
          messageId, text, Objects.requireNonNullElse(media, List.of()), openingKey);
    }

    /** Says nothing of the text, which must not reach a log. */
    @Override
    public String toString() {
      return "Message[" + messageId + "]";
    }
  }

  ReportSubmission {
    messages = messages == null ? List.of() : List.copyOf(messages);
  }

  ReportContent content() {
    return new ReportContent(messages.stream().map(Message::shown).toList());
  }

  /** The report as it goes on, with its content sealed. */
  ContentReported sealed(ReportId id, @Nullable String sealedContent, Instant now) {
    return new ContentReported(
        id,
        reporter,
        reported,
        platform,
        conversation,
        conversationKind,
        reason,
        messages.stream().map(Message::named).toList(),
        sealedContent,
        Boolean.TRUE.equals(trustedFlagger),
        language,
        Objects.requireNonNullElse(reporterAge, AgeBand.UNKNOWN),
        Objects.requireNonNullElse(encryption, Encryption.NONE),
        Objects.requireNonNullElse(reportedAt, now));
  }
}
