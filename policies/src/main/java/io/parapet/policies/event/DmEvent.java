package io.parapet.policies.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;

/**
 * What happens around direct messages, as metadata. Every event carries, and is keyed by, the
 * account whose conduct it tells of: the sender of the message.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DirectMessageSent.class, name = "direct_message_sent"),
  @JsonSubTypes.Type(value = RecipientReacted.class, name = "recipient_reacted"),
  @JsonSubTypes.Type(value = GroupMembersAdded.class, name = "group_members_added")
})
public sealed interface DmEvent permits DirectMessageSent, RecipientReacted, GroupMembersAdded {
  /** The account whose conduct this tells of; the Kafka key. */
  AccountId sender();

  PlatformId platform();

  /** When it happened, by the platform's clock. */
  @JsonIgnore
  Instant at();
}
