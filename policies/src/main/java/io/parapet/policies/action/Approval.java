package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * Two persons agree that a policy may restrict by itself, exactly as its file stands. Without it a
 * policy flags at most, whatever its stage.
 *
 * @param contentHash SHA-256 of the policy file, 64 hex digits
 * @param reason why it should be enforced
 * @param approved null until a second person has agreed
 */
public record Approval(
    PolicyId policy,
    String contentHash,
    Signature proposed,
    String reason,
    @Nullable Signature approved)
    implements Control {
  private static final int VERSION_DIGITS = 12;

  public Approval {
    Check.present(policy, "policy");
    Check.present(proposed, "proposed");
    Check.present(reason, "reason");
    if (!Check.present(contentHash, "contentHash").matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("contentHash must be 64 hex digits");
    }
    if (approved != null && approved.samePerson(proposed)) {
      throw new IllegalArgumentException("a second person must approve, not who proposed");
    }
  }

  /**
   * The same with the second signature.
   *
   * @throws IllegalArgumentException if that is the person who proposed it
   */
  public Approval approvedBy(Signature second) {
    return new Approval(policy, contentHash, proposed, reason, second);
  }

  /** As verdicts name it. */
  public String version() {
    return contentHash.substring(0, VERSION_DIGITS);
  }

  @Override
  public String key() {
    return "approval/" + policy + "/" + contentHash;
  }

  @Override
  public Signature signed() {
    return approved == null ? proposed : approved;
  }
}
