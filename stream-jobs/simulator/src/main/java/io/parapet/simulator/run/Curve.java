package io.parapet.simulator.run;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** A Poisson process whose rate follows the local hour, by thinning (Lewis and Shedler 1979). */
final class Curve implements Rhythm {
  private final double[] weights;
  private final double sum;
  private final double highest;

  /** Takes 24 weights, from midnight on. */
  Curve(double... weights) {
    this.weights = weights.clone();
    sum = Arrays.stream(weights).sum();
    highest = Arrays.stream(weights).max().orElseThrow();
  }

  @Override
  public Instant next(Instant after, double perDay, Account who, Chance chance) {
    double meanMillis = 86_400_000 / (perDay * highest * weights.length / sum);
    Instant at = after;
    do {
      at = at.plus(Duration.ofMillis(1 + (long) chance.gap(meanMillis)));
    } while (!chance.hits(weights[who.localHour(at)] / highest));
    return at;
  }
}
