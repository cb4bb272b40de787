package io.parapet.policies.casework;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruling that waits for a second person, because it cannot be undone or reaches far.
 *
 * @param by user name of who proposes it; never who confirms it
 * @param option key of the {@link RulingOption}
 * @param policy on which ground; null when nothing was wrong
 * @param reason in their own words, for staff
 * @param exempt of a case about several accounts, those whom it would leave out
 */
public record Proposal(
    String by,
    String option,
    Harm harm,
    @Nullable PolicyId policy,
    String reason,
    Instant at,
    List<AccountId> exempt) {
  public Proposal {
    Check.present(by, "by");
    Check.present(option, "option");
    Check.present(harm, "harm");
    Check.present(reason, "reason");
    Check.present(at, "at");
    exempt = exempt == null ? List.of() : List.copyOf(exempt);
  }
}
