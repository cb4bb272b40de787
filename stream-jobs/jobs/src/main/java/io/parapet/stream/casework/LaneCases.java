package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one account in one lane: at most one is open. The ordinal is never forgotten, since
 * case ids are derived from it.
 *
 * @param ordinal of the latest case; 0 when there was none
 * @param open the open case as it stands; null when the latest is decided
 * @param written the case was sent out as it stands
 * @param writtenAt when it was last sent out, in milliseconds since 1970
 * @param decidedAt when the latest case was decided, in milliseconds since 1970; 0 when none was
 * @param decidedPolicies what the latest decided case was about, by policy id
 */
public record LaneCases(
    int ordinal,
    @Nullable CaseUpdate open,
    boolean written,
    long writtenAt,
    long decidedAt,
    Set<String> decidedPolicies) {
  static final LaneCases NONE = new LaneCases(0, null, true, 0, 0, Set.of());

  public LaneCases {
    decidedPolicies = Set.copyOf(decidedPolicies);
  }

  LaneCases grown(CaseUpdate next) {
    return new LaneCases(next.ordinal(), next, false, writtenAt, decidedAt, decidedPolicies);
  }

  LaneCases sent(CaseUpdate asWritten, long at) {
    return new LaneCases(ordinal, asWritten, true, at, decidedAt, decidedPolicies);
  }

  LaneCases decided(int decidedOrdinal, Instant at) {
    Set<String> policies =
        open == null
            ? decidedPolicies
            : open.reasons().stream()
                .map(CaseReason::policy)
                .map(Object::toString)
                .collect(Collectors.toSet());
    int latest = Math.max(ordinal, decidedOrdinal);
    return new LaneCases(latest, null, true, writtenAt, at.toEpochMilli(), policies);
  }

  /** Whether a flag would only repeat what people have just ruled on. */
  boolean settled(Flag flag, long quietMillis) {
    return open == null
        && flag.report() == null
        && flag.verdict().decidedAt().toEpochMilli() < decidedAt + quietMillis
        && flag.accusing().stream()
            .allMatch(result -> decidedPolicies.contains(result.policy().toString()));
  }
}
