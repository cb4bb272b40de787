package io.parapet.simulator.stream;

import io.parapet.simulator.run.Happening;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Several sequences of happenings as one, in order of time; at one time the earlier named first.
 */
public final class MergedHappenings implements Iterator<Happening> {
  private final PriorityQueue<Source> sources =
      new PriorityQueue<>(
          Comparator.comparing((Source s) -> s.head().at()).thenComparingInt(Source::order));

  public MergedHappenings(List<? extends Iterator<Happening>> parts) {
    for (int i = 0; i < parts.size(); i++) {
      addBack(i, parts.get(i));
    }
  }

  @Override
  public boolean hasNext() {
    return !sources.isEmpty();
  }

  @Override
  public Happening next() {
    Source first = sources.remove();
    addBack(first.order(), first.rest());
    return first.head();
  }

  private void addBack(int order, Iterator<Happening> rest) {
    if (rest.hasNext()) {
      sources.add(new Source(order, rest.next(), rest));
    }
  }

  private record Source(int order, Happening head, Iterator<Happening> rest) {}
}
