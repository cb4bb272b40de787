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
  REFER
}
