package io.parapet.policies.verdict;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * What one policy said: it fired, or it would have in shadow.
 *
 * @param version content hash of the policy, 12 hex digits
 * @param score 0 to 1
 * @param effective it counted towards the outcome; false in shadow and outside the canary
 * @param featureMissing a feature the condition asks for was missing
 * @param reason in plain words, for staff
 * @param lostTo the policy whose outcome won over this one's; null when this one decided or tied
 * @param heldTo how far it was let go although its ladder says more; null when nothing held it back
 */
public record PolicyResult(
    PolicyId policy,
    String version,
    Stage stage,
    Harm harm,
    Severity severity,
    Outcome outcome,
    double score,
    boolean effective,
    boolean featureMissing,
    String reason,
    @Nullable PolicyId lostTo,
    @Nullable Ceiling heldTo) {
  public PolicyResult {
    Check.present(policy, "policy");
    Check.present(version, "version");
    Check.present(stage, "stage");
    Check.present(harm, "harm");
    Check.present(severity, "severity");
    Check.present(outcome, "outcome");
    Check.present(reason, "reason");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a policy's score is from 0 to 1, not " + score);
    }
  }

  /** The same, held back. */
  PolicyResult heldTo(Ceiling ceiling) {
    return new PolicyResult(
        policy,
        version,
        stage,
        harm,
        severity,
        outcome,
        score,
        effective,
        featureMissing,
        reason,
        lostTo,
        ceiling);
  }
}
