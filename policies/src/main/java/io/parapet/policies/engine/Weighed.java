package io.parapet.policies.engine;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import org.jspecify.annotations.Nullable;

/** A fired policy with what its score comes to. */
final class Weighed {
  private final Fired fired;
  private final Policy policy;
  private final boolean effective;
  private final double score;
  private final @Nullable PolicyId relievedBy;
  private final @Nullable Rung rung;
  private final Outcome outcome;
  private final boolean exclusive;

  /**
   * Weighs a policy.
   *
   * @param effective it counts towards the outcome for this account
   * @param score after relief, 0 to 1
   * @param relievedBy the safeguard that lowered it, or null
   */
  Weighed(Fired fired, boolean effective, double score, @Nullable PolicyId relievedBy) {
    this.fired = fired;
    this.policy = fired.compiled().policy();
    this.effective = effective;
    this.score = score;
    this.relievedBy = relievedBy;
    this.rung = policy.safeguard() ? null : policy.thresholds().reachedBy(score);
    this.outcome = rung == null ? Outcome.ALLOW : rung.outcome();
    this.exclusive = rung != null && Judgement.exclusive(policy.harm());
  }

  /** Before any relief. */
  Weighed(Fired fired, boolean effective) {
    this(fired, effective, fired.score(), null);
  }

  /** The same policy with a score that a safeguard lowered. */
  Weighed relieved(double lowered, PolicyId by) {
    return new Weighed(fired, effective, lowered, by);
  }

  Policy policy() {
    return policy;
  }

  boolean effective() {
    return effective;
  }

  double score() {
    return score;
  }

  boolean safeguard() {
    return policy.safeguard();
  }

  boolean featureMissing() {
    return fired.featureMissing();
  }

  @Nullable Rung rung() {
    return rung;
  }

  Outcome outcome() {
    return outcome;
  }

  boolean losesTo(Weighed winner) {
    return winner.exclusive != exclusive || outcome != winner.outcome;
  }

  /**
   * Orders the strongest first; what reached an outcome in a lane that decides alone before all.
   */
  static int byStrength(Weighed a, Weighed b) {
    if (a.exclusive != b.exclusive) {
      return a.exclusive ? -1 : 1;
    }
    if (a.outcome != b.outcome) {
      return b.outcome.compareTo(a.outcome);
    }
    int byScore = Double.compare(b.score, a.score);
    return byScore != 0 ? byScore : a.policy.id().value().compareTo(b.policy.id().value());
  }

  PolicyResult result(@Nullable Weighed winner) {
    return new PolicyResult(
        policy.id(),
        policy.version(),
        policy.rollout().stage(),
        policy.harm(),
        policy.severity(),
        outcome,
        score,
        effective,
        fired.featureMissing(),
        policy.title(),
        lostTo(winner));
  }

  private @Nullable PolicyId lostTo(@Nullable Weighed winner) {
    if (relievedBy != null && rung == null) {
      return relievedBy;
    }
    return winner != null && losesTo(winner) ? winner.policy.id() : null;
  }
}
