package io.parapet.policies.sealed;

import io.parapet.policies.id.Check;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/**
 * How long things are kept; {@code retention.properties} explains each and holds the defaults.
 *
 * @param content what a report shows, after the decision
 * @param cases after the decision
 * @param verdicts after they were given
 * @param features after an account was last heard of
 * @param archive after the day of the event
 * @param preservation of child exploitation and what was referred, at least, after the decision
 */
public record Retention(
    Period content,
    Period cases,
    Period verdicts,
    Duration features,
    Duration archive,
    Period preservation) {
  /** As the bundled file says. */
  public static final Retention DEFAULT = bundled();

  /** The time before which everything is over that was kept for so long. */
  public static Instant over(Period kept, Instant now) {
    return now.atZone(ZoneOffset.UTC).minus(kept).toInstant();
  }

  /**
   * Reads periods.
   *
   * @throws IllegalArgumentException naming the property and what was expected
   */
  public static Retention of(Properties periods) {
    return new Retention(
        period(periods, "content"),
        period(periods, "cases"),
        period(periods, "verdicts"),
        duration(periods, "features"),
        duration(periods, "archive"),
        period(periods, "preservation"));
  }

  private static Period period(Properties periods, String name) {
    String text = Check.present(periods.getProperty(name), name);
    try {
      Period period = Period.parse(text);
      if (!period.isNegative() && !period.isZero()) {
        return period;
      }
    } catch (DateTimeParseException notAPeriod) {
      // told below
    }
    throw new IllegalArgumentException(name + " must be a period such as P90D, not " + text);
  }

  private static Duration duration(Properties periods, String name) {
    Period period = period(periods, name);
    if (period.toTotalMonths() > 0) {
      throw new IllegalArgumentException(name + " must be in days, such as P90D, not " + period);
    }
    return Duration.ofDays(period.getDays());
  }

  private static Retention bundled() {
    try (InputStream file = Retention.class.getResourceAsStream("/retention.properties")) {
      Properties periods = new Properties();
      periods.load(Check.present(file, "retention.properties"));
      return of(periods);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
