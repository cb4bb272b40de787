package io.parapet.console.retention;

import io.parapet.policies.id.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which decided cases are over their time.
 *
 * @param decidedBefore time of the decision that counts
 * @param preservedBefore the same for child exploitation and what was referred; never later
 * @param holds accounts whose cases stay
 * @param appealed cases that stay
 */
public record Due(
    Instant decidedBefore, Instant preservedBefore, List<LegalHold> holds, Set<CaseId> appealed) {
  public Due {
    preservedBefore = preservedBefore.isBefore(decidedBefore) ? preservedBefore : decidedBefore;
    holds = List.copyOf(holds);
    appealed = Set.copyOf(appealed);
  }
}
