package io.parapet.policies.engine;

import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Ceiling;

/** Says of each policy how far it may go by itself. */
@FunctionalInterface
public interface Ceilings {
  /** Every ladder counts as written. */
  Ceilings AS_WRITTEN = policy -> Ceiling.RESTRICT;

  Ceiling of(Policy policy);
}
