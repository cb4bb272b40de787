package io.parapet.policies.action;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureSubject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the platform is to do. Delivered at least once; the id tells a repetition.
 *
 * @param subjectId id of what it is applied to, as {@link MeasureSubject} says
 * @param cause the decision or verdict it follows from
 * @param automatic no person decided it
 * @param reversal it takes the measure back
 * @param expiresAt when it ends by itself; null when it does not
 * @param notice what the account is told; null only where telling would tip off
 * @param grounds the policies it rests on, all of them; empty where a person decided
 */
public record Action(
    ActionId actionId,
    PlatformId platform,
    AccountId account,
    String subjectId,
    Measure measure,
    String cause,
    boolean automatic,
    boolean reversal,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable Notice notice,
    List<Ground> grounds) {
  public Action {
    Check.present(actionId, "actionId");
    Check.present(platform, "platform");
    Check.present(account, "account");
    Check.present(subjectId, "subjectId");
    Check.present(measure, "measure");
    Check.present(cause, "cause");
    Check.present(issuedAt, "issuedAt");
    grounds = grounds == null ? List.of() : List.copyOf(grounds);
    if (automatic && !measure.reversible()) {
      throw new IllegalArgumentException("an automatic action must be reversible");
    }
  }

  /** An action that rests on a person's decision. */
  public Action(
      ActionId actionId,
      PlatformId platform,
      AccountId account,
      String subjectId,
      Measure measure,
      String cause,
      boolean automatic,
      boolean reversal,
      Instant issuedAt,
      @Nullable Instant expiresAt,
      @Nullable Notice notice) {
    this(
        actionId, platform, account, subjectId, measure, cause, automatic, reversal, issuedAt,
        expiresAt, notice, List.of());
  }

  /** What takes this one back; the same however often it is asked for. */
  public Action reversed(String because, Instant at, @Nullable Notice told) {
    return new Action(
        ActionId.of(subjectId, measure.kind().name(), "reversal of " + actionId),
        platform,
        account,
        subjectId,
        measure,
        because,
        false,
        true,
        at,
        null,
        told,
        grounds);
  }
}
