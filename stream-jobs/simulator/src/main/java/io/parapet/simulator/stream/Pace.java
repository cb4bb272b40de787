package io.parapet.simulator.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How fast event time goes by. */
@FunctionalInterface
public interface Pace {
  /** As fast as it can be written. */
  Pace UNBOUND = at -> {};

  /** Returns when the time has come. */
  void await(Instant at) throws InterruptedException;

  /** What lies in the past at once, the rest when its time comes. */
  static Pace live(Clock clock) {
    return at -> sleep(Duration.between(clock.instant(), at));
  }

  /**
   * Event time runs that many times as fast as the clock, from the first time asked for.
   *
   * @param speed above 0
   */
  static Pace times(double speed, Clock clock) {
    return new Pace() {
      private final Instant began = clock.instant();
      private Instant first = Instant.MIN;

      @Override
      public void await(Instant at) throws InterruptedException {
        if (first.equals(Instant.MIN)) {
          first = at;
        }
        long millis = (long) (Duration.between(first, at).toMillis() / speed);
        sleep(Duration.between(clock.instant(), began.plusMillis(millis)));
      }
    };
  }

  private static void sleep(Duration wait) throws InterruptedException {
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
  }
}
