package io.parapet.policies.engine;

import io.parapet.policies.engine.index.Quantity;
import io.parapet.policies.engine.index.Rule;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict needs of a policy, side by side in memory, and the result of the usual case,
 * prepared: the score is a constant, no feature is missing, no safeguard relieves, no ceiling holds
 * and nothing stronger wins.
 *
 * @param features indexes of the features that condition and score read
 * @param exclusive where it leads to anything, nothing of another lane counts
 * @param support it offers help
 * @param score the constant one, 0 to 1; NaN when it depends on the subject
 * @param rung that the constant score reaches; null for none
 * @param result of the usual case; says nothing where the score is no constant
 */
record Stance(
    Policy policy,
    int[] features,
    Stage stage,
    boolean safeguard,
    boolean exclusive,
    boolean support,
    double score,
    @Nullable Rung rung,
    PolicyResult result) {

  static Stance of(Policy policy, int[] features, Rule rule) {
    double score =
        rule.score() instanceof Quantity.Literal constant
            ? cut(constant.value(), policy)
            : Double.NaN;
    Rung rung = reached(policy, score);
    Stage stage = policy.rollout().stage();
    double known = Double.isNaN(score) ? 0 : score;
    return new Stance(
        policy,
        features,
        stage,
        policy.safeguard(),
        Judgement.exclusive(policy.harm()),
        policy.response() == Response.SUPPORT,
        score,
        rung,
        result(
            policy,
            outcome(rung),
            known,
            stage == Stage.ENFORCED,
            false,
            policy.title(),
            null,
            null));
  }

  PolicyId id() {
    return policy.id();
  }

  /** Whether condition or score asks for a feature that the subject lacks. */
  boolean lacks(FeatureVector vector) {
    for (int feature : features) {
      if (!vector.has(feature)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its stage counts for the account. */
  boolean rolledOut(AccountId account) {
    return stage == Stage.ENFORCED || (stage == Stage.CANARY && Canary.inEffect(policy, account));
  }

  /** A score as a verdict counts it: cut to 0..1, and the lowest threshold when it is missing. */
  double cut(double raw) {
    return raw == score ? raw : cut(raw, policy);
  }

  private static double cut(double raw, Policy policy) {
    return Double.isNaN(raw) ? policy.thresholds().lowest() : Math.max(0, Math.min(1, raw));
  }

  /** What a cut score leads to; nothing when the policy only vouches for somebody. */
  @Nullable Rung reachedBy(double cut) {
    return cut == score ? rung : reached(policy, cut);
  }

  private static @Nullable Rung reached(Policy policy, double cut) {
    return policy.safeguard() ? null : policy.thresholds().reachedBy(cut);
  }

  static Outcome outcome(@Nullable Rung rung) {
    return rung == null ? Outcome.ALLOW : rung.outcome();
  }

  /** What a verdict says of a policy. */
  static PolicyResult result(
      Policy policy,
      Outcome outcome,
      double cut,
      boolean effective,
      boolean featureMissing,
      String reason,
      @Nullable PolicyId lostTo,
      @Nullable Ceiling heldTo) {
    return new PolicyResult(
        policy.id(),
        policy.version(),
        policy.rollout().stage(),
        policy.harm(),
        policy.severity(),
        outcome,
        cut,
        effective,
        featureMissing,
        reason,
        lostTo,
        heldTo);
  }
}
