package io.parapet.console.routing;

import java.time.Duration;
import java.time.Instant;

/**
 * How a case stands against the time in which it should be judged.
 *
 * @param left until then; negative once it is past
 */
public record TimeTarget(Duration left, State state) {
  /** By how much time is left. */
  public enum State {
    IN_TIME,
    /** A quarter of the time, or less, is left. */
    SOON,
    PAST
  }

  public static TimeTarget of(Instant openedAt, Duration target, Instant now) {
    Duration left = Duration.between(now, openedAt.plus(target));
    return new TimeTarget(left, state(left, target));
  }

  private static State state(Duration left, Duration target) {
    if (left.isNegative()) {
      return State.PAST;
    }
    return left.compareTo(target.dividedBy(4)) <= 0 ? State.SOON : State.IN_TIME;
  }
}
