package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it holds on one platform, or on all that have no override.
 *
 * @param policy with the override applied
 * @param platform the one platform it is for; null for all others
 * @param scope its scope as a condition
 * @param dependencies the policies whose outcome it asks for
 */
record CompiledPolicy(
    Policy policy,
    @Nullable PlatformId platform,
    Expression scope,
    Expression condition,
    Expression score,
    Set<PolicyId> dependencies) {
  PolicyId id() {
    return policy.id();
  }

  /** Whether this is the variant that holds there. */
  boolean holdsOn(PlatformId where) {
    return platform == null ? !policy.overrides().containsKey(where) : platform.equals(where);
  }
}
