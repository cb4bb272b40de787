package io.parapet.console.wellness;

import io.parapet.policies.harm.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a person saw in one day.
 *
 * @param seen how often sealed content was opened, by the case's severity
 * @param activeSince when they last came back from a break
 * @param lastSeen when they last opened something
 */
public record Exposure(Map<Severity, Integer> seen, Instant activeSince, Instant lastSeen) {
  /** Who opens nothing for this long has had a break. */
  static final Duration BREAK = Duration.ofMinutes(10);

  public Exposure {
    seen = Map.copyOf(seen);
  }

  static Exposure none(Instant now) {
    return new Exposure(Map.of(), now, now);
  }

  Exposure plus(Severity severity, Instant now) {
    Map<Severity, Integer> more = new EnumMap<>(Severity.class);
    more.putAll(seen);
    more.merge(severity, 1, Integer::sum);
    boolean rested = Duration.between(lastSeen, now).compareTo(BREAK) >= 0;
    return new Exposure(more, rested ? now : activeSince, now);
  }

  /** Each step of severity weighs twice as much as the one before. */
  public int points() {
    return seen.entrySet().stream().mapToInt(e -> e.getValue() << e.getKey().ordinal()).sum();
  }

  /** How long without a break until now; nothing when the break has begun. */
  public Duration active(Instant now) {
    boolean resting = Duration.between(lastSeen, now).compareTo(BREAK) >= 0;
    return resting ? Duration.ZERO : Duration.between(activeSince, now);
  }
}
