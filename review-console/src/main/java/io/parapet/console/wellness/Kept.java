package io.parapet.console.wellness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read of each person some seconds ago, so that handing out a case need not ask. */
final class Kept<T> {
  private static final Duration TIME = Duration.ofSeconds(5);

  private final Clock clock;
  private final Map<String, Known<T>> known = new ConcurrentHashMap<>();

  private record Known<T>(T value, Instant until) {}

  Kept(Clock clock) {
    this.clock = clock;
  }

  T of(String person, Supplier<T> reading) {
    Instant now = clock.instant();
    return known
        .compute(
            person,
            (key, old) ->
                old != null && now.isBefore(old.until())
                    ? old
                    : new Known<>(reading.get(), now.plus(TIME)))
        .value();
  }

  /** It has just changed here. */
  void forget(String person) {
    known.remove(person);
  }
}
