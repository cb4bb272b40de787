package io.parapet.console.insight;

import java.time.Duration;

/** How far back figures go, and in which steps. */
public enum Period {
  DAY(Duration.ofDays(1), Duration.ofHours(1)),
  WEEK(Duration.ofDays(7), Duration.ofHours(6)),
  MONTH(Duration.ofDays(30), Duration.ofDays(1));

  private final Duration length;
  private final Duration step;

  Period(Duration length, Duration step) {
    this.length = length;
    this.step = step;
  }

  public Duration length() {
    return length;
  }

  public Duration step() {
    return step;
  }
}
