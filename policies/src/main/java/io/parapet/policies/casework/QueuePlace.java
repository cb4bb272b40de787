package io.parapet.policies.casework;

import io.parapet.policies.harm.Lane;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a case stands within its lane. Each point counts as some time already waited, so the order
 * is that of an arrival put earlier by the points. Waiting adds to every case alike; the order
 * therefore never changes with time alone, and no case can be overtaken for ever: after {@link
 * #longestHeadStart} it goes before anything that comes new.
 */
public final class QueuePlace {
  /** What a trusted flagger's report is worth: more than any other case of the lane can have. */
  public static final double TRUSTED_POINTS = Priority.MOST;

  private QueuePlace() {}

  /** As if it had come at this time. */
  public static Instant of(CaseUpdate about) {
    return about.openedAt().minus(worth(about.lane(), points(about)));
  }

  /** What one point counts as. */
  public static Duration perPoint(Lane lane) {
    return switch (lane) {
      case DANGER_TO_LIFE -> Duration.ofSeconds(15);
      case CHILD_EXPLOITATION, CHILD_SAFETY -> Duration.ofMinutes(1);
      case SAFETY -> Duration.ofMinutes(5);
      case INTEGRITY -> Duration.ofMinutes(15);
    };
  }

  /** How much later than any case another may come and still go before it. */
  public static Duration longestHeadStart(Lane lane) {
    return worth(lane, Priority.MOST + TRUSTED_POINTS);
  }

  private static double points(CaseUpdate about) {
    boolean trusted = about.reports().stream().anyMatch(CaseReport::trustedFlagger);
    return about.priority() + (trusted ? TRUSTED_POINTS : 0);
  }

  private static Duration worth(Lane lane, double points) {
    return Duration.ofMillis(Math.round(perPoint(lane).toMillis() * points));
  }
}
