package io.parapet.simulator.run;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Works through a day's load in one go, each day at the same hours. */
final class Burst implements Rhythm {
  private final int fromHour;
  private final Duration length;

  Burst(int fromHour, double hours) {
    this.fromHour = fromHour;
    length = Duration.ofMinutes((long) (hours * 60));
  }

  @Override
  public Instant next(Instant after, double perDay, Account who, Chance chance) {
    double gap = length.toMillis() / perDay;
    Instant at = after.plus(Duration.ofMillis(1 + (long) (gap * (0.6 + 0.8 * chance.share()))));
    Instant opens = opening(at);
    if (at.isBefore(opens)) {
      return opens;
    }
    return at.isBefore(opens.plus(length)) ? at : opens.plus(Duration.ofDays(1));
  }

  /** Start of the burst that runs at that time, or of the next one that day. */
  private Instant opening(Instant at) {
    Instant today = at.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(fromHour));
    Instant yesterday = today.minus(Duration.ofDays(1));
    return at.isBefore(yesterday.plus(length)) ? yesterday : today;
  }
}
