package io.parapet.console.insight;

import io.parapet.policies.casework.Route;
import io.parapet.policies.harm.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts over all cases. */
public interface Figures {
  /**
   * What is counted.
   *
   * @param route of one queue; null for all
   */
  record Scope(Set<Lane> lanes, @Nullable Route route, Instant since, Duration step) {}

  /** Cases by when they were opened, per step; steps without any are left out. */
  Map<Instant, Long> opened(Scope scope);

  /** The same by when they were decided. */
  Map<Instant, Long> decided(Scope scope);

  /** How many nobody has ruled on now. */
  long waiting(Scope scope);

  /** Seconds from opening to the first claim: median and 90th percentile. */
  Spread toClaim(Scope scope);

  /** Seconds from opening to the first ruling. */
  Spread toDecide(Scope scope);

  /** Of the cases decided, how many within that time of their opening. */
  Share inTime(Scope scope, Duration target);

  /** Per policy, of the decided cases it fired on, in how many something was wrong. */
  Map<String, Share> rightByPolicy(Scope scope);

  /** Concluded appeals since then, by outcome. */
  Map<String, Long> appeals(Scope scope);

  /** Seconds; NaN when nothing is known. */
  record Spread(double median, double ninetieth) {}

  /** So many of all. */
  record Share(long part, long all) {
    /** Ends of the 95 % interval of Wilson, JASA 22 (1927), 0 to 1. */
    public List<Double> interval() {
      double z = 1.959964;
      double p = (double) part / all;
      double centre = p + z * z / (2 * all);
      double half = z * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
      double scale = 1 + z * z / all;
      return List.of(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
  }
}
