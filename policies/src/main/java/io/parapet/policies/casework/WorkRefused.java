package io.parapet.policies.casework;

/** A person's change of a case that cannot be made any more, and why. Nothing was changed. */
public final class WorkRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why it was refused. */
  public enum Why {
    CLAIMED_BY_OTHER,
    /** The lease ran out and somebody else may have it. */
    NOT_YOURS,
    DECIDED,
    /** The window for an undo has passed. */
    TOO_LATE,
    /** Somebody changed the case since it was shown. */
    CHANGED,
    /** There is no such case. */
    UNKNOWN,
    /** The measure is not open for this case or this person. */
    NOT_ALLOWED,
    /** A ruling on it waits for a second person. */
    PROPOSED,
    /** Nobody confirms or looks again at what they ruled themselves. */
    OWN_RULING,
    /** A second person must approve, not who proposed. */
    OWN_PROPOSAL
  }

  private final Why why;

  public WorkRefused(Why why) {
    super("the case cannot be changed: " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
