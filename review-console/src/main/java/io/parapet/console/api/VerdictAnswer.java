package io.parapet.console.api;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as callers see it: what to do, on which grounds, and for how long that holds. Scores,
 * thresholds, reasons for staff and policies in shadow stay inside.
 *
 * @param recorded the event is durable on {@code dm-events}; null when that is not known yet, false
 *     when it has to be sent again, and null for a verdict that is looked up
 */
record VerdictAnswer(
    String messageId,
    Outcome outcome,
    Response response,
    List<Measure> measures,
    List<Ground> grounds,
    int revision,
    boolean degraded,
    @Nullable Boolean recorded,
    String policySetVersion,
    Instant decidedAt,
    Instant expiresAt) {
  /** A policy that counted. */
  record Ground(PolicyId policy, Harm harm, Severity severity) {
    static Ground of(PolicyResult result) {
      return new Ground(result.policy(), result.harm(), result.severity());
    }
  }

  static VerdictAnswer of(Verdict verdict, @Nullable Boolean recorded) {
    return new VerdictAnswer(
        verdict.subjectId(),
        verdict.outcome(),
        verdict.response(),
        verdict.measures(),
        verdict.policies().stream().filter(PolicyResult::effective).map(Ground::of).toList(),
        verdict.revision(),
        verdict.degraded(),
        recorded,
        verdict.policySetVersion(),
        verdict.decidedAt(),
        verdict.expiresAt());
  }
}
