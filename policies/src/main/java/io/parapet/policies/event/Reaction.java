package io.parapet.policies.event;

/** What a recipient, or their client for them, did with a message. */
public enum Reaction {
  REPLIED,
  READ,
  REACTED,
  REQUEST_ACCEPTED,
  REQUEST_DECLINED,
  BLOCKED,
  MUTED,
  LEFT,
  REPORTED,
  /** The recipient's client hid it by a filter. */
  FILTERED,
  MOVED_TO_SPAM,
  MARKED_NOT_SPAM
}
