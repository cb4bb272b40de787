package io.parapet.policies.decision;

/** What a person decided. */
public enum Ruling {
  /** Nothing was wrong. */
  DISMISS,
  WARN,
  REMOVE,
  /** No or fewer direct messages for a time. */
  RESTRICT,
  SUSPEND,
  /** Help, no punishment. */
  SUPPORT,
  /** Somebody with more experience or clearance must look. */
  ESCALATE,
  /** Hand to the authorities. */
  REFER;

  /** Strike points that it costs the account, before they fade. */
  public int strikes() {
    return switch (this) {
      case DISMISS, SUPPORT, ESCALATE -> 0;
      case WARN -> 1;
      case REMOVE -> 2;
      case RESTRICT -> 4;
      case SUSPEND, REFER -> 8;
    };
  }
}
