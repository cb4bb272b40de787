package io.parapet.console.load;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** How long something took, each time. Safe for many threads. */
final class Took {
  private final Collection<Long> nanos = new ConcurrentLinkedQueue<>();

  <T> T of(Supplier<T> work) {
    long start = System.nanoTime();
    T done = work.get();
    nanos.add(System.nanoTime() - start);
    return done;
  }

  @Override
  public String toString() {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "median %.0f ms, p95 %.0f ms, longest %.0f ms"
        .formatted(millis(sorted, 0.5), millis(sorted, 0.95), millis(sorted, 1));
  }

  private static double millis(List<Long> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
  }
}
