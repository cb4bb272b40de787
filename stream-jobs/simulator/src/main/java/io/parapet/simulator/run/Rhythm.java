package io.parapet.simulator.run;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.time.Instant;

/** When an account acts next. */
@FunctionalInterface
public interface Rhythm {
  /** By the hours people are awake and at leisure. */
  Rhythm DAY =
      new Curve(
          0.25, 0.12, 0.06, 0.04, 0.05, 0.12, 0.35, 0.75, 1.0, 1.05, 1.1, 1.15, 1.3, 1.2, 1.1, 1.1,
          1.2, 1.4, 1.6, 1.8, 1.95, 1.9, 1.4, 0.7);

  /** By office hours. */
  Rhythm OFFICE =
      new Curve(
          0, 0, 0, 0, 0, 0, 0.05, 0.4, 1.8, 2.9, 3.0, 2.7, 1.6, 2.2, 2.9, 2.8, 2.2, 1.2, 0.5, 0.25,
          0.15, 0.1, 0.05, 0);

  /** At any hour alike. */
  Rhythm ALWAYS = (after, perDay, who, chance) -> plus(after, chance.gap(1 / perDay));

  /**
   * The next time.
   *
   * @param perDay how often on average
   */
  Instant next(Instant after, double perDay, Account who, Chance chance);

  /** At even gaps, each off by up to that share, by day and night. */
  static Rhythm machine(double unevenness) {
    return (after, perDay, who, chance) ->
        plus(after, (1 + unevenness * (2 * chance.share() - 1)) / perDay);
  }

  /** Everything of a day within some hours from that hour (UTC) on, at nearly even gaps. */
  static Rhythm burst(int fromHour, double hours) {
    return new Burst(fromHour, hours);
  }

  /** That part of a day later. */
  private static Instant plus(Instant after, double days) {
    return after.plus(Duration.ofMillis(Math.max(1, (long) (days * 86_400_000))));
  }
}
