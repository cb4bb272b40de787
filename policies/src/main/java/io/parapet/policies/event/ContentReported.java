package io.parapet.policies.event;

import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reported an account, with or without messages. The content was sealed before this was
 * first written anywhere.
 *
 * @param conversation null when the report is about the account as such
 * @param conversationKind null when not known
 * @param messages the reported ones and those around them, in the order sent; at most 64
 * @param sealedContent JWE compact serialization of the {@code ReportContent}; null when there is
 *     none
 * @param trustedFlagger the reporter is one the platform has recognised as reliable
 * @param language BCP 47 tag the reporter's client gives; null when not known
 * @param reporterAge how old the platform believes the reporter to be
 */
public record ContentReported(
    ReportId reportId,
    AccountId reporter,
    AccountId reported,
    PlatformId platform,
    @Nullable ConversationId conversation,
    @Nullable ConversationKind conversationKind,
    ReportReason reason,
    List<ReportedMessage> messages,
    @Nullable String sealedContent,
    boolean trustedFlagger,
    @Nullable String language,
    AgeBand reporterAge,
    Encryption encryption,
    Instant reportedAt) {
  /** The most messages a report can carry. */
  public static final int MAX_MESSAGES = 64;

  public ContentReported {
    Check.present(reportId, "reportId");
    Check.present(reporter, "reporter");
    Check.present(reported, "reported");
    Check.present(platform, "platform");
    Check.present(reason, "reason");
    Check.present(encryption, "encryption");
    Check.present(reportedAt, "reportedAt");
    reporterAge = reporterAge == null ? AgeBand.UNKNOWN : reporterAge;
    messages = messages == null ? List.of() : List.copyOf(messages);
    Check.atMost(messages.size(), MAX_MESSAGES, "messages");
  }

  /** The same report with other sealed content. */
  public ContentReported carrying(@Nullable String content) {
    return new ContentReported(
        reportId,
        reporter,
        reported,
        platform,
        conversation,
        conversationKind,
        reason,
        messages,
        content,
        trustedFlagger,
        language,
        reporterAge,
        encryption,
        reportedAt);
  }

  /** The group it is about; null where it is none, or not known to be one. */
  public @Nullable ConversationId group() {
    return conversationKind == ConversationKind.GROUP ? conversation : null;
  }
}
