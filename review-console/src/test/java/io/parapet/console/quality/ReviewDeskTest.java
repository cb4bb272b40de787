package io.parapet.console.quality;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.TestStaff;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.console.wellness.Preferences;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.PolicyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {
  private static final Staff ADA = TestStaff.senior("ada");
  private static final Staff BOB = TestStaff.moderator("bob");

  @AutoClose private final CaseDesk cases = new CaseDesk(Clock.systemUTC());

  @Test
  void a_sampled_decision_is_judged_once_by_somebody_else() {
    ReviewDesk desk = cases.reviews(100);
    desk.sample(decided("mallory", Harm.SPAM));
    cases.settle();
    assertThat(desk.open(ADA)).isEmpty();
    ReviewDesk.Opened opened = desk.open(BOB, desk.open(BOB).getFirst().decision());
    Review judged = desk.judge(BOB, opened, RulingOption.DISMISS);
    assertThat(judged.open()).isFalse();
    cases.settle();
    assertThat(desk.open(TestStaff.moderator("eve"))).isEmpty();
    assertThat(desk.disagreements()).containsExactly(judged);
    assertThat(desk.overall().observed()).isZero();
    assertThat(desk.byPolicy()).containsOnlyKeys("rules/spam");
  }

  @Test
  void the_sample_has_the_share_that_was_set() {
    ReviewDesk nothing = cases.reviews(0);
    nothing.sample(decided("mallory", Harm.SPAM));
    cases.settle();
    assertThat(nothing.open(BOB)).isEmpty();
  }

  @Test
  void child_exploitation_is_neither_sampled_nor_golden() {
    StoredCase secret = decided("hidden", Harm.CHILD_EXPLOITATION);
    ReviewDesk desk = cases.reviews(100);
    desk.sample(secret);
    cases.settle();
    assertThat(desk.open(TestStaff.senior("sue"))).isEmpty();
    assertThatThrownBy(() -> desk.golden(TestStaff.lead("lea"), secret))
        .isInstanceOf(WorkRefused.class);
  }

  @Test
  void a_golden_case_comes_with_the_others_and_looks_like_them() {
    ReviewDesk desk = cases.reviews(0);
    StoredCase golden = decided("mallory", Harm.SPAM);
    desk.golden(TestStaff.lead("lea"), golden);
    cases.arrives(aCase().about("real"));
    cases.settle();
    GoldenMix mix = cases.mix(100);
    StoredCase shown = mix.next(BOB, QueueFilter.ALL).orElseThrow();
    assertThat(shown.id()).isEqualTo(golden.id());
    assertThat(shown.work().decision()).isNull();
    assertThat(shown.work().notes()).isEmpty();
    assertThat(shown.work().heldBy("bob", Instant.now())).isTrue();
    assertThat(desk.open(BOB)).isEmpty();
    Runnable undo = mix.judge(BOB, shown, RulingOption.DISMISS).orElseThrow();
    assertThat(cases.store().find(golden.id())).contains(golden);
    undo.run();
    assertThat(mix.inHand(BOB, golden.id())).isPresent();
    assertThat(mix.judge(BOB, shown, RulingOption.WARN)).isPresent();
    cases.settle();
    assertThat(accused(mix.next(BOB, QueueFilter.ALL))).isEqualTo("real");
    assertThat(desk.golden().observed()).isEqualTo(1);
  }

  @Test
  void nothing_golden_comes_before_danger_to_life_or_to_who_does_not_want_to_see_it() {
    ReviewDesk desk = cases.reviews(0);
    desk.golden(TestStaff.lead("lea"), decided("mallory", Harm.HATE));
    cases.arrives(aCase().about("threatening").alleging(Harm.THREAT));
    cases.arrives(aCase().about("real"));
    cases.settle();
    GoldenMix mix = cases.mix(100);
    assertThat(accused(mix.next(BOB, QueueFilter.ALL))).isEqualTo("threatening");
    Staff eve = TestStaff.moderator("eve");
    cases.wellness().change(eve, new Preferences(Set.of(Harm.HATE), false, false));
    cases.settle();
    assertThat(accused(cases.mix(100).next(eve, QueueFilter.ALL))).isEqualTo("real");
    Staff max = TestStaff.moderator("max");
    assertThat(accused(cases.mix(100).next(max, QueueFilter.ALL))).isEqualTo("mallory");
  }

  @Test
  void what_is_in_the_sample_can_become_golden() {
    ReviewDesk desk = cases.reviews(100);
    StoredCase decided = decided("mallory", Harm.SPAM);
    desk.sample(decided);
    desk.golden(TestStaff.lead("lea"), decided);
    cases.settle();
    assertThat(desk.golden(BOB)).hasSize(1);
    assertThat(desk.open(BOB)).isEmpty();
  }

  private static String accused(Optional<StoredCase> handed) {
    return handed.orElseThrow().stream().accused().value();
  }

  @Test
  void a_golden_case_goes_to_everybody_once() {
    ReviewDesk desk = cases.reviews(0);
    desk.golden(TestStaff.lead("lea"), decided("mallory", Harm.SPAM));
    cases.settle();
    for (Staff each : new Staff[] {BOB, TestStaff.moderator("eve")}) {
      ReviewDesk.Opened opened = desk.open(each, desk.golden(each).getFirst().decision());
      desk.judge(each, opened, RulingOption.WARN);
      assertThatThrownBy(() -> desk.judge(each, opened, RulingOption.WARN))
          .isInstanceOf(WorkRefused.class);
      cases.settle();
      assertThat(desk.golden(each)).isEmpty();
    }
    assertThat(desk.golden().items()).isEqualTo(1);
    assertThat(desk.golden().observed()).isEqualTo(1);
  }

  private StoredCase decided(String about, Harm harm) {
    cases.arrives(aCase().about(about).alleging(harm));
    cases.settle();
    StoredCase mine = cases.queue().next(ADA, QueueFilter.ALL).orElseThrow();
    return cases
        .desk(Duration.ZERO)
        .decide(
            ADA,
            mine,
            new RulingRequest(
                RulingOption.WARN, harm, new PolicyId("rules/" + harm.key()), "bulk", Set.of()));
  }
}
