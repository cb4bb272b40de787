package io.parapet.policies.verdict;

/** What a measure is applied to. An action names it by the id that each says. */
public enum MeasureSubject {
  /** By the message's id. */
  MESSAGE,
  /** By the conversation's id. */
  CONVERSATION,
  /** By the account's id. */
  ACCOUNT,
  /** The links in a message, by the message's id. */
  LINK,
  /** Whoever received a message: their inbox or client, by the message's id. */
  RECIPIENT
}
