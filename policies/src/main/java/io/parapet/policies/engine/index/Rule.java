package io.parapet.policies.engine.index;

import io.parapet.policies.id.PolicyId;

/**
 * What the index holds of one policy.
 *
 * @param condition its scope included
 * @param lowest the score that stands in for a missing one
 * @param composite it asks for the outcome of others
 */
public record Rule(
    PolicyId id, Condition condition, Quantity score, double lowest, boolean composite) {
  Rule with(Condition newCondition) {
    return new Rule(id, newCondition, score, lowest, composite);
  }
}
