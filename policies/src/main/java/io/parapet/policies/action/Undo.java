package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;

/**
 * Takes back everything that a version of a policy did by itself, and lets it do nothing more until
 * it is approved anew. What another policy asked for as well stays.
 *
 * @param policyVersion content hash of the policy file, 12 hex digits
 */
public record Undo(PolicyId policy, String policyVersion, String reason, Signature signed)
    implements Control {
  public Undo {
    Check.present(policy, "policy");
    Check.present(policyVersion, "policyVersion");
    Check.present(reason, "reason");
    Check.present(signed, "signed");
  }

  @Override
  public String key() {
    return "undo/" + policy + "/" + policyVersion;
  }
}
