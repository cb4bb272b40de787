package io.parapet.console.routing;

import io.parapet.policies.casework.CaseFilter;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.Route;
import java.util.List;
import java.util.Optional;

/** Queues in the order in which they are tried; the last takes every case that is left. */
public record RoutingTable(List<CaseQueue> queues) {
  /** The queues' names must differ, and the last must ask for nothing; the reader sees to it. */
  public RoutingTable {
    queues = List.copyOf(queues);
    if (queues.isEmpty() || !queues.getLast().filter().equals(CaseFilter.ANY)) {
      throw new IllegalArgumentException("the last queue must take every case that is left");
    }
  }

  public CaseQueue of(QueueEntry entry) {
    return queues.stream().filter(queue -> queue.filter().matches(entry)).findFirst().orElseThrow();
  }

  public Optional<CaseQueue> named(String name) {
    return queues.stream().filter(queue -> queue.name().equals(name)).findFirst();
  }

  public Route route(CaseQueue queue) {
    List<CaseFilter> earlier =
        queues.stream().takeWhile(before -> !before.equals(queue)).map(CaseQueue::filter).toList();
    return new Route(queue.filter(), earlier);
  }
}
