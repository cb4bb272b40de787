package io.parapet.console.insight;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.parapet.console.TestStaff;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.insight.Figures.Share;
import io.parapet.console.insight.Insight.Picture;
import io.parapet.console.insight.Insight.Step;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.PolicyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InsightTest {
  private static final Staff LEAD = TestStaff.lead("lea");
  private static final Staff ADA = TestStaff.moderator("ada");

  private final Instant now = Instant.now();
  @AutoClose private final CaseDesk cases = new CaseDesk(Clock.systemUTC());

  @Test
  void what_was_opened_and_decided_adds_up_to_what_waits() {
    arrives("one", 50, Harm.SPAM);
    arrives("two", 10, Harm.SPAM);
    CaseUpdate old = arrives("old", 30, Harm.SPAM);
    rules(old, RulingOption.WARN);
    cases.settle();
    List<Step> steps = picture(null).steps();
    assertThat(steps).hasSizeBetween(24, 26);
    assertThat(steps.stream().mapToLong(Step::opened).sum()).isEqualTo(1);
    assertThat(steps.stream().mapToLong(Step::decided).sum()).isEqualTo(1);
    assertThat(steps.getLast().backlog()).isEqualTo(2);
    assertThat(steps.getFirst().backlog()).isEqualTo(2);
  }

  @Test
  void times_run_from_the_opening() {
    CaseUpdate about = arrives("one", 2, Harm.SPAM);
    rules(about, RulingOption.DISMISS);
    cases.settle();
    Picture picture = picture(null);
    assertThat(picture.toClaim().median()).isCloseTo(7_200, within(60.0));
    assertThat(picture.toDecide().ninetieth()).isCloseTo(7_200, within(60.0));
  }

  @Test
  void a_queue_counts_its_own_and_whether_they_were_in_time() {
    rules(arrives("hasty", 2, Harm.HATE), RulingOption.DISMISS);
    rules(arrives("slow", 9, Harm.HATE), RulingOption.DISMISS);
    rules(arrives("spam", 9, Harm.SPAM), RulingOption.DISMISS);
    cases.settle();
    assertThat(picture(null).inTime())
        .containsEntry("people", new Share(1, 2))
        .containsEntry("integrity", new Share(1, 1))
        .containsEntry("crisis", new Share(0, 0));
    assertThat(picture("people").steps().stream().mapToLong(Step::decided).sum()).isEqualTo(2);
  }

  @Test
  void a_policy_is_right_where_somebody_did_wrong() {
    rules(arrives("wrong", 1, Harm.SPAM), RulingOption.WARN);
    rules(arrives("fine", 1, Harm.SPAM), RulingOption.DISMISS);
    cases.settle();
    assertThat(picture(null).rightByPolicy()).containsEntry("behaviour/fan-out", new Share(1, 2));
  }

  /** Eight of ten: 49.0 to 94.3 %, as tables of Wilson intervals have it. */
  @Test
  void shares_come_with_wilson_s_interval() {
    assertThat(new Share(8, 10).interval().getFirst()).isCloseTo(0.490, within(0.001));
    assertThat(new Share(8, 10).interval().getLast()).isCloseTo(0.943, within(0.001));
  }

  @Test
  void figures_are_for_those_who_may_see_them() {
    assertThatThrownBy(() -> cases.insight().of(ADA, Period.DAY, null))
        .isInstanceOf(WorkRefused.class);
  }

  private Picture picture(String queue) {
    return cases.insight().of(LEAD, Period.DAY, queue);
  }

  private CaseUpdate arrives(String account, int hoursAgo, Harm harm) {
    return cases.arrives(
        aCase().about(account).alleging(harm).openedAt(now.minus(Duration.ofHours(hoursAgo))));
  }

  private void rules(CaseUpdate about, RulingOption option) {
    boolean against = option != RulingOption.DISMISS;
    var request =
        new RulingRequest(
            option,
            against ? about.harms().getFirst() : Harm.NONE,
            against ? new PolicyId("rules/spam") : null,
            "seen",
            Set.of());
    cases.desk(Duration.ZERO).decide(ADA, cases.queue().claim(ADA, about.caseId()), request);
  }
}
