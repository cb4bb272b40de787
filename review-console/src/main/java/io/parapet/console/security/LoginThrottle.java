package io.parapet.console.security;

import io.parapet.console.base.BoundedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows down who guesses passwords: after some failures in a row a user name, or an address, has to
 * wait, twice as long with each further one, up to a quarter of an hour. Safe for many threads.
 */
final class LoginThrottle {
  private static final int MAX_NAMES = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Failures further apart are not in a row. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Clock clock;
  private final int freeFailures;
  private final Map<String, Failures> failures = BoundedMap.ofLatest(MAX_NAMES);

  /**
   * A throttle that lets so many failures pass.
   *
   * @param freeFailures in a row, before anybody has to wait
   */
  LoginThrottle(Clock clock, int freeFailures) {
    this.clock = clock;
    this.freeFailures = freeFailures;
  }

  synchronized boolean mustWait(String name) {
    Failures known = failures.get(name);
    return known != null && clock.instant().isBefore(known.until());
  }

  synchronized void failed(String name) {
    Failures known = failures.remove(name);
    Instant now = clock.instant();
    int before = known != null && now.isBefore(known.until().plus(FORGOTTEN)) ? known.count() : 0;
    int count = before + 1;
    failures.put(name, new Failures(count, now.plus(waitAfter(count))));
  }

  synchronized void succeeded(String name) {
    failures.remove(name);
  }

  private Duration waitAfter(int count) {
    int beyond = count - freeFailures;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private record Failures(int count, Instant until) {}
}
