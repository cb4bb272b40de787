package io.parapet.console.queue;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is read once for all who ask for the same. Many who ask at once wait for one
 * reading.
 */
final class Lately<T> {
  /** As often as Elasticsearch shows new writes. */
  private static final long FRESH_NANOS = 1_000_000_000;

  private final Supplier<T> reading;
  private @Nullable T answer;
  private long readAt;

  Lately(Supplier<T> reading) {
    this.reading = reading;
  }

  /** As it was at most a second ago. */
  T latest() {
    return since(System.nanoTime() - FRESH_NANOS);
  }

  /** Read no earlier than at that time, by {@link System#nanoTime}. */
  synchronized T since(long nanos) {
    T known = answer;
    if (known == null || readAt - nanos < 0) {
      long now = System.nanoTime();
      known = reading.get();
      answer = known;
      readAt = now;
    }
    return known;
  }
}
