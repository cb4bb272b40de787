package io.parapet.console.queue;

import io.parapet.console.routing.BreachForecast;
import io.parapet.console.routing.CaseQueue;
import io.parapet.console.routing.QueueFigures;
import io.parapet.console.routing.Routing;
import io.parapet.console.routing.TimeTarget;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How each queue stands against its time target, and will if nothing changes. */
public final class QueueOverview {
  private static final int SPANS = 24;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Routing routing;
  private final QueueFigures figures;
  private final Clock clock;

  public QueueOverview(Routing routing, QueueFigures figures, Clock clock) {
    this.routing = routing;
    this.figures = figures;
    this.clock = clock;
  }

  /** One queue and its forecast. */
  public record Standing(CaseQueue queue, BreachForecast forecast) {}

  /** The queues this person works on. */
  public List<Standing> of(Staff staff) {
    return routing.queues(staff).stream()
        .map(queue -> new Standing(queue, forecast(staff, queue)))
        .toList();
  }

  public TimeTarget clock(QueueEntry entry) {
    CaseQueue queue = routing.table().of(entry);
    return TimeTarget.of(entry.openedAt(), queue.target(), clock.instant());
  }

  private BreachForecast forecast(Staff staff, CaseQueue queue) {
    Route route = routing.table().route(queue);
    Instant now = clock.instant();
    Duration span = queue.target().dividedBy(SPANS);
    return BreachForecast.of(
        figures.waiting(route, staff.lanes(), span),
        figures.ruled(route, staff.lanes(), now.minus(HOUR)),
        queue.target(),
        now);
  }
}
