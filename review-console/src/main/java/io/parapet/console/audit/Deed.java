package io.parapet.console.audit;

/** What a person did that must be accounted for. */
public enum Deed {
  LOGIN,
  CLAIM,
  RELEASE,
  /** Saw sealed content in the clear. */
  REVEAL,
  DECIDE,
  UNDO,
  ESCALATE,
  EXPORT
}
