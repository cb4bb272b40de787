package io.parapet.console.routing;

import io.parapet.console.routing.BreachForecast.Opened;
import io.parapet.policies.casework.Route;
import io.parapet.policies.harm.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How much waits in a queue, and how fast it is worked off. */
public interface QueueFigures {
  /** Cases that wait, by when they were opened, in spans of that length, oldest first. */
  List<Opened> waiting(Route route, Set<Lane> lanes, Duration span);

  /** How many were ruled on since then. */
  long ruled(Route route, Set<Lane> lanes, Instant since);
}
