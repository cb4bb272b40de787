package io.parapet.policies.testkit;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.id.ReportId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A ruling of a person: {@code aDecision().about("mallory").ruling(Ruling.WARN).made()}. */
public final class Decisions {
  private static final PlatformId PLATFORM = new PlatformId("instagram");

  private String id = "d-1";
  private String accused = "mallory";
  private Ruling ruling = Ruling.RESTRICT;
  private Instant at = Messages.NOON;
  private List<ReportId> reports = List.of();
  private DecisionId reverses;

  private Decisions() {}

  public static Decisions aDecision() {
    return new Decisions();
  }

  public Decisions id(String value) {
    id = value;
    return this;
  }

  public Decisions about(String account) {
    accused = account;
    return this;
  }

  public Decisions ruling(Ruling value) {
    ruling = value;
    return this;
  }

  public Decisions at(Instant when) {
    at = when;
    return this;
  }

  public Decisions onReports(String... ids) {
    reports = Arrays.stream(ids).map(ReportId::new).toList();
    return this;
  }

  public Decisions reversing(String decision) {
    reverses = new DecisionId(decision);
    return this;
  }

  public Decision made() {
    boolean dismissed = ruling == Ruling.DISMISS;
    AccountId account = new AccountId(accused);
    return new Decision(
        new DecisionId(id),
        CaseId.of(PLATFORM, account, Lane.INTEGRITY.key(), 1),
        PLATFORM,
        account,
        Lane.INTEGRITY,
        1,
        ruling,
        dismissed ? null : new PolicyId("behaviour/fan-out"),
        dismissed ? Harm.NONE : Harm.SPAM,
        "seen it",
        "moderator",
        at,
        1,
        List.of(),
        reports,
        reverses);
  }
}
