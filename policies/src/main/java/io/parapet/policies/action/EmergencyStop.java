package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * Stops a policy at once: it is recorded only. Or stops all automation: policies flag at most.
 *
 * @param policy null for all of them
 * @param stopped false takes the stop back
 */
public record EmergencyStop(
    @Nullable PolicyId policy, boolean stopped, String reason, Signature signed)
    implements Control {
  public EmergencyStop {
    Check.present(reason, "reason");
    Check.present(signed, "signed");
  }

  @Override
  public String key() {
    return "stop/" + (policy == null ? "*" : policy);
  }
}
