package io.parapet.local.supervisor;

import java.time.Duration;

/**
 * How often a part that ends is started again before it is given up.
 *
 * @param restarts how many in a row; the count starts over after a calm time
 * @param firstPause before the first restart; each further pause is twice as long
 * @param calm a part that ran for this long counts as healthy again
 */
public record RestartPolicy(int restarts, Duration firstPause, Duration calm) {

  public static final RestartPolicy DEFAULT =
      new RestartPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(10));

  Duration pauseBefore(int restart) {
    return firstPause.multipliedBy(1L << (restart - 1));
  }
}
