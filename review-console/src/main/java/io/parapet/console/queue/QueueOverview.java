package io.parapet.console.queue;

import io.parapet.console.routing.BreachForecast;
import io.parapet.console.routing.CaseQueue;
import io.parapet.console.routing.QueueFigures;
import io.parapet.console.routing.Routing;
import io.parapet.console.routing.TimeTarget;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.Route;
import io.parapet.policies.harm.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How each queue stands against its time target, and will if nothing changes. */
public final class QueueOverview {
  private static final int SPANS = 24;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Routing routing;
  private final QueueFigures figures;
  private final Clock clock;
  private final Map<Asked, Answer> known = new ConcurrentHashMap<>();

  public QueueOverview(Routing routing, QueueFigures figures, Clock clock) {
    this.routing = routing;
    this.figures = figures;
    this.clock = clock;
  }

  /** One queue and its forecast. */
  public record Standing(CaseQueue queue, BreachForecast forecast) {}

  /** The queues this person works on; some seconds old, since all who look see the same. */
  public List<Standing> of(Staff staff) {
    Instant now = clock.instant();
    return routing.queues(staff).stream()
        .map(queue -> new Standing(queue, forecast(staff.lanes(), queue, now)))
        .toList();
  }

  private BreachForecast forecast(Set<Lane> lanes, CaseQueue queue, Instant now) {
    return known
        .compute(
            new Asked(lanes, queue),
            (asked, old) ->
                old != null && now.isBefore(old.until())
                    ? old
                    : new Answer(counted(lanes, queue, now), now.plus(KEPT)))
        .forecast();
  }

  public TimeTarget clock(QueueEntry entry) {
    CaseQueue queue = routing.table().of(entry);
    return TimeTarget.of(entry.openedAt(), queue.target(), clock.instant());
  }

  private BreachForecast counted(Set<Lane> lanes, CaseQueue queue, Instant now) {
    Route route = routing.table().route(queue);
    Duration span = queue.target().dividedBy(SPANS);
    return BreachForecast.of(
        figures.waiting(route, lanes, span),
        figures.ruled(route, lanes, now.minus(HOUR)),
        queue.target(),
        now);
  }

  private record Asked(Set<Lane> lanes, CaseQueue queue) {}

  private record Answer(BreachForecast forecast, Instant until) {}
}
