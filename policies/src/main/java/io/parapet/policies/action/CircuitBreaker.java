package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;

/**
 * Opened by the stream when people overturn too much of what a policy brought about: it then flags
 * at most. A person closes it again.
 *
 * @param decided how many rulings were counted when it opened
 * @param overturned how many of them went against the policy
 */
public record CircuitBreaker(
    PolicyId policy, boolean open, int decided, int overturned, String reason, Signature signed)
    implements Control {
  public CircuitBreaker {
    Check.present(policy, "policy");
    Check.present(reason, "reason");
    Check.present(signed, "signed");
  }

  /** Closed by a person; counting starts anew. */
  public static CircuitBreaker closed(PolicyId policy, String reason, Signature by) {
    return new CircuitBreaker(policy, false, 0, 0, reason, by);
  }

  @Override
  public String key() {
    return key(policy);
  }

  /** The Kafka key of that policy's breaker. */
  public static String key(PolicyId policy) {
    return "breaker/" + policy;
  }
}
