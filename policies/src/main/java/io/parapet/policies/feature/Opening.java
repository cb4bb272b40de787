package io.parapet.policies.feature;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.id.AccountId;

/**
 * How a stranger began to write to somebody.
 *
 * @param sender who wrote
 * @param message 64-bit hash of the first message's id
 * @param at in milliseconds since 1970
 */
public record Opening(AccountId sender, long message, long at) {
  /** That of a first message. */
  public static Opening of(DirectMessageSent message) {
    return new Opening(
        message.sender(), Hash64.of(message.messageId().value()), message.sentAt().toEpochMilli());
  }

  /** Whether it was the message of that id. */
  public boolean isBy(String messageId) {
    return Hash64.of(messageId) == message;
  }
}
