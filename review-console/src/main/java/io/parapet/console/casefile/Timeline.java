package io.parapet.console.casefile;

import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account over time.
 *
 * @param from where the first step starts
 * @param step how long each lasts
 * @param events oldest first
 */
public record Timeline(
    Instant from, Duration step, List<AccountActivity.Step> steps, List<Event> events) {
  public Timeline {
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }

  /** What happened. */
  public enum Kind {
    CASE,
    RULING,
    APPEAL
  }

  /**
   * One thing that people did about the account, or were asked to.
   *
   * @param ruling what was ruled; null for others
   * @param strikes points that the ruling cost, before they fade
   */
  public record Event(
      Kind kind, Instant at, CaseId about, List<Harm> harms, @Nullable Ruling ruling, int strikes) {
    public Event {
      harms = List.copyOf(harms);
    }
  }

  public Instant until() {
    return from.plus(step.multipliedBy(steps.size()));
  }
}
