package io.parapet.policies.feature;

/** What a number counts or measures. */
public enum Unit {
  COUNT,
  /** 0 to 1. */
  RATIO,
  /** 0 to 1, calibrated. */
  PROBABILITY,
  /** -1 to 1: how much a probability moves. */
  CHANGE,
  SECONDS,
  DAYS,
  /** Hour of the day, 0 to 23. */
  HOUR,
  CODE_POINTS,
  /** Strike points, which decay. */
  POINTS,
  /** Not a number. */
  NONE
}
