package io.parapet.policies.decision;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.verdict.Measure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person ruled on a case.
 *
 * @param ordinal which case of the account in its lane
 * @param policy the policy the ruling rests on; null for a dismissal
 * @param harm the harm found; {@link Harm#NONE} for a dismissal
 * @param reason the moderator's own words, for staff
 * @param decidedBy pseudonym of the moderator
 * @param caseRevision the stream revision that the moderator saw
 * @param reports the reports this decides
 * @param reverses the decision this one takes back; null for most
 * @param members of a case about several accounts, those whom it decides; who is exempted stands
 *     not here; empty for most
 */
public record Decision(
    DecisionId decisionId,
    CaseId caseId,
    PlatformId platform,
    AccountId accused,
    Lane lane,
    int ordinal,
    Ruling ruling,
    @Nullable PolicyId policy,
    Harm harm,
    String reason,
    String decidedBy,
    Instant decidedAt,
    long caseRevision,
    List<Measure> measures,
    List<ReportId> reports,
    @Nullable DecisionId reverses,
    List<AccountId> members) {
  public Decision {
    Check.present(decisionId, "decisionId");
    Check.present(caseId, "caseId");
    Check.present(platform, "platform");
    Check.present(accused, "accused");
    Check.present(lane, "lane");
    Check.present(ruling, "ruling");
    Check.present(harm, "harm");
    Check.present(reason, "reason");
    Check.present(decidedBy, "decidedBy");
    Check.present(decidedAt, "decidedAt");
    measures = measures == null ? List.of() : List.copyOf(measures);
    reports = reports == null ? List.of() : List.copyOf(reports);
    members = members == null ? List.of() : List.copyOf(members);
  }

  /** A ruling about one account. */
  public Decision(
      DecisionId decisionId,
      CaseId caseId,
      PlatformId platform,
      AccountId accused,
      Lane lane,
      int ordinal,
      Ruling ruling,
      @Nullable PolicyId policy,
      Harm harm,
      String reason,
      String decidedBy,
      Instant decidedAt,
      long caseRevision,
      List<Measure> measures,
      List<ReportId> reports,
      @Nullable DecisionId reverses) {
    this(
        decisionId,
        caseId,
        platform,
        accused,
        lane,
        ordinal,
        ruling,
        policy,
        harm,
        reason,
        decidedBy,
        decidedAt,
        caseRevision,
        measures,
        reports,
        reverses,
        List.of());
  }

  /** Whom it decides: the accused, or the members of the group that the accused names. */
  public List<AccountId> decided() {
    return members.isEmpty() ? List.of(accused) : members;
  }

  /** Whether it found that somebody did wrong. */
  public boolean against() {
    return switch (ruling) {
      case WARN, REMOVE, RESTRICT, SUSPEND, REFER -> true;
      case DISMISS, SUPPORT, ESCALATE -> false;
    };
  }

  /** Whether it ends the case. */
  public boolean closes() {
    return ruling != Ruling.ESCALATE;
  }
}
