package io.parapet.console.routing;

import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.Route;
import io.parapet.policies.harm.Lane;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which cases a person may see.
 *
 * @param escalated also those passed on for more experience
 * @param routes what reaches their queues; empty for all
 */
public record Sight(Set<Lane> lanes, boolean escalated, List<Route> routes) {
  public Sight {
    lanes = Set.copyOf(lanes);
    routes = List.copyOf(routes);
  }

  /** Whatever the queue, for who must know what else there is. */
  public static Sight ofLanes(Staff staff) {
    return new Sight(staff.lanes(), staff.may(Permission.ESCALATED), List.of());
  }

  /** The same without one lane. */
  public Sight without(Lane lane) {
    Set<Lane> others = EnumSet.noneOf(Lane.class);
    others.addAll(lanes);
    others.remove(lane);
    return new Sight(others, escalated, routes);
  }
}
