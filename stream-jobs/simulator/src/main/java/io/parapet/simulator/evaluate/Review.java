package io.parapet.simulator.evaluate;

import java.time.Duration;

/**
 * How people rule on cases within an evaluation.
 *
 * @param delay from opening to ruling, at the median of a log-normal
 * @param accuracy share of rulings that are right, 0 to 1
 * @param feedback rulings, and all that is made of them, come back into the stream
 */
public record Review(Duration delay, double accuracy, boolean feedback) {
  public static final Review TYPICAL = new Review(Duration.ofHours(2), 0.95, true);

  public Review {
    if (delay.isNegative() || !(accuracy >= 0 && accuracy <= 1)) {
      throw new IllegalArgumentException("a review needs a delay and an accuracy from 0 to 1");
    }
  }
}
