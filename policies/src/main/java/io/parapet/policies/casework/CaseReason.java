package io.parapet.policies.casework;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;

/**
 * Why a case is there: one policy that fired on its subjects.
 *
 * @param score the highest it gave
 * @param outcome the strongest it asked for, in effect or in shadow
 * @param times how many subjects it fired on
 */
public record CaseReason(
    PolicyId policy,
    String version,
    Harm harm,
    Severity severity,
    Outcome outcome,
    double score,
    String reason,
    int times) {
  public CaseReason {
    Check.present(policy, "policy");
    Check.present(version, "version");
    Check.present(harm, "harm");
    Check.present(severity, "severity");
    Check.present(outcome, "outcome");
    Check.present(reason, "reason");
  }
}
