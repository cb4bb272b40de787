package io.parapet.stream.casework.elastic;

import java.time.Duration;

/** How long to wait before the next try: a tenth of a second at first, doubling to 15 seconds. */
final class BackOff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Duration next = FIRST;

  /** The wait after one more failure. */
  Duration failed() {
    Duration now = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return now;
  }

  void succeeded() {
    next = FIRST;
  }
}
