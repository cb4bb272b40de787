package io.parapet.policies.wire;

import io.parapet.policies.id.Check;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate would have said of what the archive or topics hold, beside the policies now in
 * force, asked the same. Of the archive conditions on words hold nowhere, since it has no text.
 *
 * @param setVersion of the candidate
 * @param inForce version of the set it was compared with
 * @param problems why it was not tried, or what of the archive could not be read; empty when all
 *     went well
 * @param events how many were replayed
 * @param reports how many of them were reports, whose text the archive does not hold
 * @param from event time of the first; null without any
 * @param to event time of the last; null without any
 * @param before events by the strongest outcome that the set in force asks for
 * @param after the same of the candidate
 * @param changes policies that fired for somebody, in either set, by id
 */
public record BacktestResult(
    String requestId,
    String setVersion,
    String inForce,
    List<String> problems,
    long events,
    long reports,
    @Nullable Instant from,
    @Nullable Instant to,
    OutcomeCounts before,
    OutcomeCounts after,
    List<PolicyChange> changes) {
  public BacktestResult {
    Check.present(requestId, "requestId");
    Check.present(setVersion, "setVersion");
    Check.present(inForce, "inForce");
    Check.present(before, "before");
    Check.present(after, "after");
    problems = problems == null ? List.of() : List.copyOf(problems);
    changes = changes == null ? List.of() : List.copyOf(changes);
  }
}
