package io.parapet.policies.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recipient, or their client, did something with a message. It tells of the sender's conduct, so
 * it carries and is keyed by the original sender.
 *
 * @param sender who sent the message reacted to
 * @param messageSentAt when that message was sent, so that the reply counts for its time; null when
 *     not known
 */
public record RecipientReacted(
    MessageId messageId,
    ConversationId conversation,
    AccountId sender,
    AccountId recipient,
    PlatformId platform,
    Reaction reaction,
    Instant reactedAt,
    @Nullable Instant messageSentAt)
    implements DmEvent {
  public RecipientReacted {
    Check.present(messageId, "messageId");
    Check.present(conversation, "conversation");
    Check.present(sender, "sender");
    Check.present(recipient, "recipient");
    Check.present(platform, "platform");
    Check.present(reaction, "reaction");
    Check.present(reactedAt, "reactedAt");
  }

  @Override
  @JsonIgnore
  public Instant at() {
    return reactedAt;
  }
}
