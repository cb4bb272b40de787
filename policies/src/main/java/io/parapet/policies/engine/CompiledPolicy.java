package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.index.Rule;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it holds on one platform, or on all that have no override.
 *
 * @param policy with the override applied
 * @param platform the one platform it is for; null for all others
 * @param scope its scope as a condition
 * @param dependencies the policies whose outcome it asks for
 * @param queries the text conditions of either
 * @param rule what the index holds of it
 * @param stance what a verdict needs of it
 */
record CompiledPolicy(
    Policy policy,
    @Nullable PlatformId platform,
    Expression scope,
    Expression condition,
    Expression score,
    Set<PolicyId> dependencies,
    Set<TextQuery> queries,
    Rule rule,
    Stance stance) {
  /** Binds condition and score, and notes what they read. */
  static CompiledPolicy of(
      Policy policy,
      @Nullable PlatformId platform,
      Expression scope,
      Expression condition,
      Expression score) {
    Set<PolicyId> dependencies = new HashSet<>(condition.policies());
    dependencies.addAll(score.policies());
    Set<TextQuery> queries = new HashSet<>(condition.queries());
    queries.addAll(score.queries());
    int[] features =
        Stream.concat(condition.features().stream(), score.features().stream())
            .flatMap(name -> FeatureCatalog.find(name).stream())
            .mapToInt(Feature::index)
            .distinct()
            .toArray();
    Rule rule = LiveRule.of(policy, platform, scope, condition, score);
    return new CompiledPolicy(
        policy,
        platform,
        scope,
        condition,
        score,
        Set.copyOf(dependencies),
        Set.copyOf(queries),
        rule,
        Stance.of(policy, features, rule));
  }

  PolicyId id() {
    return policy.id();
  }

  /** Whether this is the variant that holds there. */
  boolean holdsOn(PlatformId where) {
    return platform == null ? !policy.overrides().containsKey(where) : platform.equals(where);
  }
}
