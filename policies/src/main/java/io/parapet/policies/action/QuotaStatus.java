package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a quota of automatic actions is used. Told when it runs out and when there is room
 * again, and each minute while it is used.
 *
 * @param policy null for all policies together
 * @param usedHour automatic actions in the last hour
 * @param usedDay automatic actions in the last day
 * @param heldDay what was held back in the last day; each became a case
 * @param exhaustedSince since when everything is held back; null while there is room
 * @param at by the clock of the events
 */
public record QuotaStatus(
    @Nullable PolicyId policy,
    int usedHour,
    int perHour,
    int usedDay,
    int perDay,
    int heldDay,
    @Nullable Instant exhaustedSince,
    Instant at)
    implements Status {
  public QuotaStatus {
    Check.present(at, "at");
  }

  @Override
  public String key() {
    return "quota/" + (policy == null ? "*" : policy);
  }
}
