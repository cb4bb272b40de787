package io.parapet.policies.report;

import io.parapet.policies.id.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * What a report shows, in the clear. It exists in memory only: it is sealed before the first
 * durable write, opened to score, and shown to a person on purpose. Its {@code toString} says
 * nothing of the texts.
 */
public record ReportContent(List<ReportedText> messages) {
  public ReportContent {
    messages = messages == null ? List.of() : List.copyOf(messages);
  }

  public Optional<ReportedText> of(MessageId message) {
    return messages.stream().filter(m -> m.messageId().equals(message)).findFirst();
  }

  @Override
  public String toString() {
    return "ReportContent[" + messages.size() + " messages]";
  }
}
