package io.parapet.console.decision;

import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PolicyId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to rule.
 *
 * @param harm what they found; {@link Harm#NONE} when nothing was wrong
 * @param policy on which ground; null when nothing was wrong
 * @param reason in their own words, for staff
 * @param exempt of a case about several accounts, those whom it leaves out
 */
public record RulingRequest(
    RulingOption option,
    Harm harm,
    @Nullable PolicyId policy,
    String reason,
    Set<AccountId> exempt) {
  public RulingRequest {
    exempt = Set.copyOf(exempt);
  }
}
