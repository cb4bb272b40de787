package io.parapet.stream.feedback;

import java.time.Duration;

/** Exponential decay: after each half-life, half of the weight is left. */
record HalfLife(Duration time) {
  /** The weight left after an age in milliseconds: 1 at once and before, then towards 0. */
  double weight(long age) {
    return Math.pow(0.5, Math.max(0, age) / (double) time.toMillis());
  }
}
