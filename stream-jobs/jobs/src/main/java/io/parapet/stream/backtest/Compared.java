package io.parapet.stream.backtest;

import io.parapet.policies.verdict.Outcome;

/**
 * What two sets say of one account, strongest outcome each.
 *
 * @param at event time in milliseconds of the first event on which they differ; {@link
 *     Long#MAX_VALUE} when they never do
 */
record Compared(Outcome before, Outcome after, long at) {
  static Compared of(Outcome before, Outcome after, long at) {
    return new Compared(before, after, before == after ? Long.MAX_VALUE : at);
  }

  Compared and(Compared other) {
    return new Compared(
        stronger(before, other.before), stronger(after, other.after), Math.min(at, other.at));
  }

  /** Whether only the candidate goes so far. */
  boolean newly(Outcome outcome) {
    return before.compareTo(outcome) < 0 && after.compareTo(outcome) >= 0;
  }

  /** Whether only the set in force goes so far. */
  boolean noLonger(Outcome outcome) {
    return before.compareTo(outcome) >= 0 && after.compareTo(outcome) < 0;
  }

  private static Outcome stronger(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
