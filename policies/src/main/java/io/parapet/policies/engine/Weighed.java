package io.parapet.policies.engine;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import org.jspecify.annotations.Nullable;

/**
 * A fired policy with what its score comes to.
 *
 * @param effective it counts towards the outcome for this account
 * @param score after relief, 0 to 1
 * @param relievedBy the safeguard that lowered it, or null
 */
record Weighed(Fired fired, boolean effective, double score, @Nullable PolicyId relievedBy) {
  Weighed(Fired fired, boolean effective) {
    this(fired, effective, fired.score(), null);
  }

  CompiledPolicy compiled() {
    return fired.compiled();
  }

  boolean safeguard() {
    return compiled().policy().safeguard();
  }

  @Nullable Rung rung() {
    return safeguard() ? null : compiled().policy().thresholds().reachedBy(score);
  }

  Outcome outcome() {
    Rung rung = rung();
    return rung == null ? Outcome.ALLOW : rung.outcome();
  }

  /** It reached an outcome in a lane that decides alone. */
  boolean exclusive() {
    return rung() != null && Judgement.exclusive(compiled().policy().harm());
  }

  boolean losesTo(Weighed winner) {
    return winner.exclusive() != exclusive() || outcome() != winner.outcome();
  }

  PolicyResult result(@Nullable Weighed winner) {
    Policy policy = compiled().policy();
    return new PolicyResult(
        policy.id(),
        policy.version(),
        policy.rollout().stage(),
        policy.harm(),
        policy.severity(),
        outcome(),
        score,
        effective,
        fired.featureMissing(),
        policy.title(),
        lostTo(winner));
  }

  private @Nullable PolicyId lostTo(@Nullable Weighed winner) {
    if (relievedBy != null && rung() == null) {
      return relievedBy;
    }
    return winner != null && losesTo(winner) ? winner.compiled().id() : null;
  }
}
