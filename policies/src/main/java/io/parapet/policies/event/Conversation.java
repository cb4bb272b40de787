package io.parapet.policies.event;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Where a message was sent.
 *
 * @param members how many accounts belong to it, sender included; 2 to 1,000,000
 */
public record Conversation(ConversationId id, ConversationKind kind, int members) {
  public Conversation {
    Check.present(id, "conversation.id");
    Check.present(kind, "conversation.kind");
    Check.range(members, 2, 1_000_000, "conversation.members");
  }

  /** Its id if it is a group; else null. */
  public @Nullable ConversationId group() {
    return kind == ConversationKind.GROUP ? id : null;
  }
}
