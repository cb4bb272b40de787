package io.parapet.stream.casework.elastic;

/** Which verdicts can be looked up afterwards. */
public enum VerdictScope {
  ALL,
  /** Those that flag, in effect or in shadow, and those that revise another. */
  FLAGGED
}
