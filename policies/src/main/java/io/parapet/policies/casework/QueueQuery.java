package io.parapet.policies.casework;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.PlatformId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list, in {@link QueueOrder}.
 *
 * @param lanes those the person may see; never empty
 * @param harm only this one; null for all
 * @param platform only this one; null for all
 * @param routes only what reaches one of these queues; empty for all
 * @param hidden harms the person asked not to see
 * @param escalated also those passed on for more experience
 * @param person user name of who asks; null for nobody in particular
 * @param after the last case of the page before; null for the first page
 * @param size at most so many, 1 to 500
 */
public record QueueQuery(
    Set<Lane> lanes,
    @Nullable Harm harm,
    @Nullable PlatformId platform,
    List<Route> routes,
    Set<Harm> hidden,
    boolean escalated,
    @Nullable String person,
    QueueShow show,
    @Nullable QueueEntry after,
    int size) {
  public QueueQuery {
    lanes = Set.copyOf(lanes);
    routes = List.copyOf(routes);
    hidden = Set.copyOf(hidden);
    if (lanes.isEmpty() || size < 1 || size > 500) {
      throw new IllegalArgumentException("a queue query needs lanes and a size from 1 to 500");
    }
  }

  /** The first cases that wait in those lanes. */
  public static QueueQuery first(Set<Lane> lanes, int size) {
    return new QueueQuery(
        lanes, null, null, List.of(), Set.of(), false, null, QueueShow.FREE, null, size);
  }

  public QueueQuery about(@Nullable Harm one, @Nullable PlatformId where) {
    return new QueueQuery(lanes, one, where, routes, hidden, escalated, person, show, after, size);
  }

  public QueueQuery in(List<Route> queues) {
    return new QueueQuery(
        lanes, harm, platform, queues, hidden, escalated, person, show, after, size);
  }

  public QueueQuery without(Set<Harm> harms) {
    return new QueueQuery(
        lanes, harm, platform, routes, harms, escalated, person, show, after, size);
  }

  public QueueQuery escalated(boolean too) {
    return new QueueQuery(lanes, harm, platform, routes, hidden, too, person, show, after, size);
  }

  public QueueQuery show(QueueShow which, @Nullable String asker) {
    return new QueueQuery(
        lanes, harm, platform, routes, hidden, escalated, asker, which, after, size);
  }

  public QueueQuery after(@Nullable QueueEntry last) {
    return new QueueQuery(
        lanes, harm, platform, routes, hidden, escalated, person, show, last, size);
  }
}
