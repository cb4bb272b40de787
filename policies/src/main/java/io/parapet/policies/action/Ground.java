package io.parapet.policies.action;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;

/**
 * A policy that an automatic action rests on.
 *
 * @param version content hash of its file, 12 hex digits
 */
public record Ground(PolicyId policy, String version, Harm harm) {
  public Ground {
    Check.present(policy, "policy");
    Check.present(version, "version");
    Check.present(harm, "harm");
  }
}
