package io.parapet.policies.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param value processor time, time by the clock where all processors work, or a ratio
 * @param error half of the 99.9 % interval of a measured value; 0 for a ratio
 * @param unit us, ms, or x for a ratio
 * @param clock time by the clock, which also counts waiting for a processor; none for a ratio
 * @param goal none for what only shows the way
 */
record Figure(
    String name,
    double value,
    double error,
    String unit,
    @Nullable Double clock,
    @Nullable Goal goal) {
  /**
   * What a figure should reach.
   *
   * @param least whether more is better
   */
  record Goal(double bound, boolean least) {
    static Goal atMost(double bound) {
      return new Goal(bound, false);
    }

    static Goal atLeast(double bound) {
      return new Goal(bound, true);
    }

    boolean reachedBy(double value) {
      return least ? value >= bound : value <= bound;
    }
  }

  @Nullable Boolean reached() {
    return goal == null ? null : goal.reachedBy(value);
  }

  /** One line of the table. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-58s %10.3f %-2s %-10s %-18s %-9s %s",
        name,
        value,
        unit,
        spread(),
        byClock(),
        aim(),
        said());
  }

  private String byClock() {
    return clock == null ? "" : String.format(Locale.ROOT, "(clock %.3f)", clock);
  }

  private String spread() {
    return error > 0 ? String.format(Locale.ROOT, "± %.3f", error) : "";
  }

  private String aim() {
    return goal == null
        ? ""
        : String.format(Locale.ROOT, "%s %s", goal.least() ? "≥" : "≤", number(goal.bound()));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private String said() {
    Boolean reached = reached();
    return reached == null ? "" : reached ? "reached" : "MISSED";
  }
}
