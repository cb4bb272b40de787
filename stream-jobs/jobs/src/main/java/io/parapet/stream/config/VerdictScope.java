package io.parapet.stream.config;

/** Which verdicts can be looked up afterwards. */
public enum VerdictScope {
  ALL,
  /** Those that flag, in effect or in shadow, and those that revise another. */
  FLAGGED
}
