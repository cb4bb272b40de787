package io.parapet.console.appeal;

import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appeal and how far people have got with it.
 *
 * @param ruledBy pseudonyms of all who ruled on the case before
 * @param claimedBy user name; null when nobody looks at it
 * @param first what was judged before the original reasons were shown; null until then
 * @param conclusion null until concluded
 */
public record AppealFile(
    Appeal appeal,
    CaseId caseId,
    Lane lane,
    List<String> ruledBy,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable FirstJudgement first,
    @Nullable Conclusion conclusion) {
  /**
   * What a person would have ruled, blind.
   *
   * @param option key of the ruling
   */
  public record FirstJudgement(String by, String option, Harm harm, String reason, Instant at) {}

  /**
   * How it ended.
   *
   * @param by pseudonym
   */
  public record Conclusion(AppealOutcome outcome, String by, String reason, Instant at) {}

  public AppealFile {
    ruledBy = List.copyOf(ruledBy);
  }

  public boolean heldBy(String user, Instant now) {
    return user.equals(claimedBy) && claimedUntil != null && now.isBefore(claimedUntil);
  }

  /**
   * Takes it; who comes after another starts blind as well.
   *
   * @throws WorkRefused if somebody else looks at it, or it is concluded
   */
  AppealFile claim(String user, Instant now, Instant until) {
    if (conclusion != null) {
      throw new WorkRefused(WorkRefused.Why.DECIDED);
    }
    if (claimedBy != null && !claimedBy.equals(user) && heldBy(claimedBy, now)) {
      throw new WorkRefused(WorkRefused.Why.CLAIMED_BY_OTHER);
    }
    FirstJudgement kept = first != null && first.by().equals(user) ? first : null;
    return new AppealFile(appeal, caseId, lane, ruledBy, user, until, kept, null);
  }

  AppealFile release() {
    return new AppealFile(appeal, caseId, lane, ruledBy, null, null, first, conclusion);
  }

  /** Throws if it is not theirs, or they have judged it already. */
  AppealFile judged(FirstJudgement blind, Instant now) {
    requireHeld(blind.by(), now);
    if (first != null) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
    return new AppealFile(
        appeal, caseId, lane, ruledBy, claimedBy, claimedUntil, blind, conclusion);
  }

  /** Throws if it is not theirs, or they have not judged it themselves yet. */
  AppealFile concluded(String user, Conclusion end, Instant now) {
    requireHeld(user, now);
    if (first == null) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    return new AppealFile(appeal, caseId, lane, ruledBy, null, null, first, end);
  }

  private void requireHeld(String user, Instant now) {
    if (!heldBy(user, now)) {
      throw new WorkRefused(WorkRefused.Why.NOT_YOURS);
    }
  }
}
