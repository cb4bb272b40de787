package io.parapet.console.appeal;

/** What came of an appeal. */
public enum AppealOutcome {
  /** The decision stays. */
  UPHOLD,
  /** Nothing was wrong: all that was done is taken back. */
  OVERTURN,
  /** Another ruling takes its place. */
  MODIFY
}
