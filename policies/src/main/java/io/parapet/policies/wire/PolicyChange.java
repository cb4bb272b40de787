package io.parapet.policies.wire;

import io.parapet.policies.feedback.Rate;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate set changes about one policy. Whom it would flag counts from a flag on, whom it
 * would restrict from a limit on.
 *
 * @param newlyFlagged accounts that only the candidate flags
 * @param noLongerFlagged accounts that only the policy in force flags
 * @param newlyRestricted accounts that only the candidate restricts
 * @param noLongerRestricted accounts that only the policy in force restricts
 * @param upheldBefore of the accounts that the policy in force flags and people ruled on in its
 *     lane: whose case was upheld
 * @param upheldAfter the same of the candidate
 * @param gained examples of accounts for whom more would follow
 * @param lost examples of accounts for whom less would follow
 * @param capped whether there were more accounts than are kept: those numbers are then too low
 */
public record PolicyChange(
    PolicyId policy,
    OutcomeCounts before,
    OutcomeCounts after,
    long newlyFlagged,
    long noLongerFlagged,
    long newlyRestricted,
    long noLongerRestricted,
    Rate upheldBefore,
    Rate upheldAfter,
    List<Example> gained,
    List<Example> lost,
    boolean capped) {
  public PolicyChange {
    Check.present(policy, "policy");
    Check.present(before, "before");
    Check.present(after, "after");
    Check.present(upheldBefore, "upheldBefore");
    Check.present(upheldAfter, "upheldAfter");
    gained = gained == null ? List.of() : List.copyOf(gained);
    lost = lost == null ? List.of() : List.copyOf(lost);
  }

  /** Whether anything is different for anybody. */
  public boolean changesAnything() {
    return !before.equals(after) || !gained.isEmpty() || !lost.isEmpty();
  }

  /**
   * An account for whom something else would follow.
   *
   * @param account its pseudonym
   * @param at event time of the first event on which the two differ
   * @param before the strongest outcome under the policy in force
   * @param after the same of the candidate
   * @param decided the case in which people ruled on it last; null when none did
   */
  public record Example(
      AccountId account, Instant at, Outcome before, Outcome after, @Nullable CaseId decided) {
    public Example {
      Check.present(account, "account");
      Check.present(at, "at");
      Check.present(before, "before");
      Check.present(after, "after");
    }
  }
}
