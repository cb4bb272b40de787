package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * Lets automatic actions be counted anew, after somebody has looked at why a quota was used up.
 *
 * @param policy null for the quota of all policies together
 */
public record QuotaReset(@Nullable PolicyId policy, String reason, Signature signed)
    implements Control {
  public QuotaReset {
    Check.present(reason, "reason");
    Check.present(signed, "signed");
  }

  @Override
  public String key() {
    return "quota/" + (policy == null ? "*" : policy);
  }
}
