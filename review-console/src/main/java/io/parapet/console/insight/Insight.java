package io.parapet.console.insight;

import io.parapet.console.insight.Figures.Scope;
import io.parapet.console.insight.Figures.Share;
import io.parapet.console.insight.Figures.Spread;
import io.parapet.console.routing.CaseQueue;
import io.parapet.console.routing.Routing;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the figures of a period and a queue together. */
public final class Insight {
  private final Figures figures;
  private final Routing routing;
  private final Clock clock;

  public Insight(Figures figures, Routing routing, Clock clock) {
    this.figures = figures;
    this.routing = routing;
    this.clock = clock;
  }

  /**
   * One step of time.
   *
   * @param backlog cases undecided at its end
   */
  public record Step(Instant from, long opened, long decided, long backlog) {}

  /** All that is shown. */
  public record Picture(
      List<Step> steps,
      Spread toClaim,
      Spread toDecide,
      Map<String, Share> inTime,
      Map<String, Share> rightByPolicy,
      Map<String, Long> appeals) {}

  /**
   * The picture of a period, in UTC steps.
   *
   * @param queue name of one queue; null for all
   * @throws WorkRefused if it is not for this person
   */
  public Picture of(Staff staff, Period period, @Nullable String queue) {
    if (!staff.may(Permission.INSIGHT)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    Scope scope = scope(period, queue);
    return new Picture(
        steps(scope),
        figures.toClaim(scope),
        figures.toDecide(scope),
        inTime(period),
        figures.rightByPolicy(scope),
        figures.appeals(scope));
  }

  public List<String> queues() {
    return routing.table().queues().stream().map(CaseQueue::name).toList();
  }

  private Scope scope(Period period, @Nullable String queue) {
    Duration step = period.step();
    long start = clock.instant().minus(period.length()).getEpochSecond();
    Instant since = Instant.ofEpochSecond(start - Math.floorMod(start, step.toSeconds()));
    return new Scope(
        EnumSet.allOf(Lane.class),
        queue == null
            ? null
            : routing.table().named(queue).map(routing.table()::route).orElse(null),
        since,
        step);
  }

  /** The backlog is known now; each step back, what was decided waits again. */
  private List<Step> steps(Scope scope) {
    Map<Instant, Long> opened = figures.opened(scope);
    Map<Instant, Long> decided = figures.decided(scope);
    long backlog = figures.waiting(scope);
    List<Step> steps = new ArrayList<>();
    for (Instant from = last(scope);
        !from.isBefore(scope.since());
        from = from.minus(scope.step())) {
      Step step =
          new Step(from, opened.getOrDefault(from, 0L), decided.getOrDefault(from, 0L), backlog);
      steps.addFirst(step);
      backlog += step.decided() - step.opened();
    }
    return steps;
  }

  private Instant last(Scope scope) {
    long steps = Duration.between(scope.since(), clock.instant()).dividedBy(scope.step());
    return scope.since().plus(scope.step().multipliedBy(steps));
  }

  private Map<String, Share> inTime(Period period) {
    Map<String, Share> shares = new LinkedHashMap<>();
    for (CaseQueue queue : routing.table().queues()) {
      shares.put(queue.name(), figures.inTime(scope(period, queue.name()), queue.target()));
    }
    return shares;
  }
}
