package io.parapet.policies.feature;

/**
 * An answer that the sender of a first contact is credited with.
 *
 * @param kind which answer; {@link Kind#ENDED_NAGGING} for a pair that was counted as unanswered
 * @param answer the answer; meaningful for {@link Kind#ANSWERED} and {@link Kind#TAKEN_BACK}
 * @param contactAt when the contact was made that this counts for, in milliseconds since 1970
 */
public record Credit(Kind kind, Answer answer, long contactAt) {
  /** What changed. */
  public enum Kind {
    ANSWERED,
    /** Marked as not spam after all. */
    TAKEN_BACK,
    ENDED_NAGGING
  }
}
