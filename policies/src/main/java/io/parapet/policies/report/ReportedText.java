package io.parapet.policies.report;

import io.parapet.policies.id.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one message of a report.
 *
 * @param text null when the message had none
 * @param media images and voice as references, never the bytes
 * @param openingKey opens the franking commitment, base64url; null when not franked
 */
public record ReportedText(
    MessageId messageId,
    @Nullable String text,
    List<MediaReference> media,
    @Nullable String openingKey) {
  public ReportedText {
    if (messageId == null) {
      throw new IllegalArgumentException("content.messages.messageId is missing");
    }
    media = media == null ? List.of() : List.copyOf(media);
  }

  @Override
  public String toString() {
    return "ReportedText[" + messageId + "]";
  }
}
