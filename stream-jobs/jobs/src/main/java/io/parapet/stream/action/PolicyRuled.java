package io.parapet.stream.action;

import io.parapet.policies.action.Ground;
import io.parapet.policies.id.PolicyId;

/**
 * What a ruling says of a policy.
 *
 * @param decided how many rulings this adds: none when it turns one around that was counted
 * @param overturned how many of them went against the policy
 * @param at when it was ruled, in milliseconds since 1970
 */
public record PolicyRuled(String policy, int decided, int overturned, long at) {
  static PolicyRuled upheld(PolicyId policy, long at) {
    return new PolicyRuled(policy.value(), 1, 0, at);
  }

  static PolicyRuled of(Ground ground, boolean overturned, long at) {
    return new PolicyRuled(ground.policy().value(), 1, overturned ? 1 : 0, at);
  }

  /** An appeal succeeded against a ruling that was counted before. */
  static PolicyRuled reversed(String policy, long at) {
    return new PolicyRuled(policy, 0, 1, at);
  }
}
