package io.parapet.console.quality;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.TestStaff;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PolicyId;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalibrationDeskTest {
  private static final Staff ADA = TestStaff.moderator("ada");
  private static final Staff BOB = TestStaff.moderator("bob");
  private static final Staff LEA = TestStaff.lead("lea");

  private CaseDesk cases;
  private CalibrationDesk desk;

  @BeforeEach
  void open() {
    cases = new CaseDesk(Clock.systemUTC());
    desk = cases.calibrations();
  }

  @AfterEach
  void close() throws Exception {
    cases.close();
  }

  @Test
  void what_was_judged_differently_is_talked_about_once() {
    StoredCase decided = disagreedOn("mallory");
    Calibration session = desk.call(LEA);
    cases.settle();
    assertThat(session.items()).singleElement().extracting("caseId").isEqualTo(decided.id());
    assertThat(session.items().getFirst().agreementBefore()).isZero();
    assertThat(desk.toTalkAbout()).isEmpty();
    assertThatThrownBy(() -> desk.call(LEA)).isInstanceOf(WorkRefused.class);
    assertThat(desk.sessions(ADA)).extracting(Calibration::id).containsExactly(session.id());
  }

  @Test
  void votes_can_be_changed_until_a_lead_writes_down_what_was_agreed() {
    disagreedOn("mallory");
    Calibration session = desk.call(LEA);
    DecisionId about = session.items().getFirst().decision();
    desk.vote(ADA, session.id(), about, Ruling.WARN);
    desk.vote(ADA, session.id(), about, Ruling.DISMISS);
    Calibration voted = desk.vote(BOB, session.id(), about, Ruling.DISMISS);
    assertThat(voted.items().getFirst().votes().values())
        .containsExactly(Ruling.DISMISS, Ruling.DISMISS);
    assertThat(voted.items().getFirst().agreementAfter()).isEqualTo(1);
    assertThatThrownBy(() -> desk.conclude(ADA, session.id(), about, Ruling.DISMISS, "no spam"))
        .isInstanceOf(WorkRefused.class);
    Calibration agreed = desk.conclude(LEA, session.id(), about, Ruling.DISMISS, "no spam");
    assertThat(agreed.open()).isFalse();
    assertThatThrownBy(() -> desk.vote(BOB, session.id(), about, Ruling.WARN))
        .isInstanceOf(WorkRefused.class);
  }

  @Test
  void nobody_takes_part_in_what_they_may_not_see() {
    disagreedOn("mallory");
    Calibration session = desk.call(LEA);
    Staff auditor = TestStaff.auditor("abe");
    assertThatThrownBy(() -> desk.find(auditor, session.id())).isInstanceOf(WorkRefused.class);
    assertThatThrownBy(() -> desk.call(ADA)).isInstanceOf(WorkRefused.class);
  }

  private StoredCase disagreedOn(String account) {
    cases.arrives(aCase().about(account).alleging(Harm.SPAM));
    cases.settle();
    StoredCase mine = cases.queue().next(ADA, QueueFilter.ALL).orElseThrow();
    RulingRequest warn =
        new RulingRequest(
            RulingOption.WARN, Harm.SPAM, new PolicyId("rules/spam"), "bulk", Set.of());
    StoredCase decided = cases.desk(Duration.ZERO).decide(ADA, mine, warn);
    ReviewDesk reviews = cases.reviews(100);
    reviews.sample(decided);
    cases.settle();
    ReviewDesk.Opened opened = reviews.open(BOB, reviews.open(BOB).getFirst().decision());
    var judged = reviews.judge(BOB, opened, RulingOption.DISMISS);
    cases.settle();
    assertThat(judged.answers()).hasSize(1);
    return decided;
  }
}
