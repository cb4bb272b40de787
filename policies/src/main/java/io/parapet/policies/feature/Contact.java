package io.parapet.policies.feature;

/**
 * How a message or reaction stands in the history of its two accounts; what the sender's own
 * history needs to know of it.
 *
 * @param first the sender wrote to this recipient first, and had not before
 * @param stranger no earlier contact either way, and the recipient does not follow the sender
 * @param nagging with this message the recipient was written to twice more without an answer
 * @param previousAt when the sender last wrote in this conversation, or the reporter last reported,
 *     in milliseconds since 1970; {@link #NEVER} if not before
 */
public record Contact(boolean first, boolean stranger, boolean nagging, long previousAt) {
  public static final long NEVER = Long.MIN_VALUE;

  public static final Contact NONE = new Contact(false, false, false, NEVER);
}
