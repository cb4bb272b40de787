package io.parapet.stream.policy;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.stream.feature.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of a verdict are applied to.
 *
 * @param messages the message, or those of the account that a report is about; may be empty
 * @param conversation where they stand; null when not known
 */
public record Target(List<String> messages, @Nullable ConversationId conversation) {
  /** Nothing but the account. */
  public static final Target NONE = new Target(List.of(), null);

  public Target {
    messages = List.copyOf(messages);
  }

  static Target of(Input input) {
    return switch (input) {
      case Input.Event(DmEvent event, var reply) -> of(event);
      case Input.Report(ContentReported report) -> of(report);
      case Input.Credited credited -> NONE;
      case Input.Known known -> NONE;
      case Input.Recalled recalled -> NONE;
      case Input.Erased erased -> NONE;
    };
  }

  private static Target of(DmEvent event) {
    return switch (event) {
      case DirectMessageSent sent ->
          new Target(List.of(sent.messageId().value()), sent.conversation().id());
      case RecipientReacted reacted ->
          new Target(List.of(reacted.messageId().value()), reacted.conversation());
      case GroupMembersAdded added -> new Target(List.of(), added.conversation().id());
    };
  }

  private static Target of(ContentReported report) {
    List<String> messages =
        report.messages().stream()
            .filter(message -> message.isHeldAgainst(report.reported()))
            .map(ReportedMessage::messageId)
            .map(MessageId::value)
            .distinct()
            .toList();
    return new Target(messages, report.conversation());
  }

  /** The ids that a measure is applied to; none where nothing of the kind is known. */
  public List<String> ids(MeasureSubject subject, AccountId account) {
    return switch (subject) {
      case ACCOUNT -> List.of(account.value());
      case CONVERSATION -> conversation == null ? List.of() : List.of(conversation.value());
      case MESSAGE, LINK, RECIPIENT -> messages;
    };
  }
}
