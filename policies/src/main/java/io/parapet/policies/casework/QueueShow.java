package io.parapet.policies.casework;

/** Which cases to list, by how far people have got with them. */
public enum QueueShow {
  /** What may be handed to the person now: free or theirs; not on hold, not skipped by them. */
  NEXT,
  /** All that nobody has decided. */
  UNDECIDED,
  /** Nobody works on it. */
  FREE,
  /** The person works on it; if nobody in particular asks, anybody does. */
  MINE,
  /** Put off until a later time. */
  ON_HOLD,
  /** Somebody asked for more experience. */
  PASSED_ON,
  /** A ruling waits for a second person. */
  PROPOSED,
  DECIDED
}
