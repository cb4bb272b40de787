package io.parapet.console.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many cases of a queue will miss their time if people go on at the pace of the last hour,
 * oldest first.
 *
 * @param waiting how many nobody has ruled on
 * @param past of these, how many have missed their time
 * @param coming how many more will have when their turn comes
 */
public record BreachForecast(long waiting, long past, long coming) {
  /**
   * Cases that were opened in one span of time.
   *
   * @param from when the span starts; each case counts as opened then, which errs to the safe side
   */
  public record Opened(Instant from, long cases) {}

  /**
   * The forecast at that time.
   *
   * @param opened cases that wait, by when they came, oldest first
   * @param perHour rulings in the last hour
   */
  public static BreachForecast of(List<Opened> opened, long perHour, Duration target, Instant now) {
    long before = 0;
    long past = 0;
    long coming = 0;
    for (Opened span : opened) {
      Instant due = span.from().plus(target);
      if (!due.isAfter(now)) {
        past += span.cases();
      } else {
        coming += span.cases() - inTime(before, span.cases(), perHour, Duration.between(now, due));
      }
      before += span.cases();
    }
    return new BreachForecast(before, past, coming);
  }

  /** How many of the next are ruled on within that time, after so many before them. */
  private static long inTime(long before, long cases, long perHour, Duration left) {
    long done = perHour * left.toSeconds() / Duration.ofHours(1).toSeconds();
    return Math.clamp(done - before, 0, cases);
  }
}
