package io.parapet.simulator.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What will be done, in order of time; of two things at one time the one noted first. */
final class Agenda {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
  private long order;
  private Instant now;

  Agenda(Instant start) {
    now = start;
  }

  Instant now() {
    return now;
  }

  void at(Instant when, Runnable step) {
    entries.add(new Entry(when.isBefore(now) ? now : when, order++, step));
  }

  /** Does the next thing, unless it comes at the end or later. */
  boolean doNext(Instant end) {
    Entry next = entries.peek();
    if (next == null || !next.at().isBefore(end)) {
      return false;
    }
    entries.remove();
    now = next.at();
    next.step().run();
    return true;
  }

  private record Entry(Instant at, long order, Runnable step) {}
}
