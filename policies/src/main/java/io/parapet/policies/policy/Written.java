package io.parapet.policies.policy;

import io.parapet.policies.feature.Unit;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Values as people write them into policy files. */
public final class Written {
  private static final double SECONDS_OF_A_DAY = 86_400;

  private Written() {}

  /** Without an exponent, and without decimals that say nothing. */
  public static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /** In the largest unit that leaves no rest, such as {@code 90 min} or {@code 7 d}. */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + " d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + " h";
    }
    return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }

  /** A number of the unit; a time as a duration where it comes to whole seconds. */
  public static String amount(double value, Unit unit) {
    double seconds =
        switch (unit) {
          case SECONDS -> value;
          case DAYS -> value * SECONDS_OF_A_DAY;
          default -> Double.NaN;
        };
    return seconds > 0 && seconds == Math.rint(seconds) && seconds < 1e9
        ? duration(Duration.ofSeconds((long) seconds))
        : number(value);
  }

  /** Such as {@code canary 5 %}. */
  public static String stage(Rollout rollout) {
    return rollout.stage() == Stage.CANARY
        ? "canary " + number(rollout.canaryPercent()) + " %"
        : word(rollout.stage());
  }

  /** As in a ladder, what is as usual included. */
  public static String measure(Measure measure) {
    return "{do: %s, to: %s%s, release: %s, reversible: %s}"
        .formatted(
            word(measure.kind()),
            word(measure.subject()),
            measure.duration() == null ? "" : ", for: " + duration(measure.duration()),
            measure.releasedByDefault(),
            measure.reversible());
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
