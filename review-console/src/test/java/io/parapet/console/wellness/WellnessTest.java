package io.parapet.console.wellness;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.TestStaff;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.testkit.Reports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk of these tests has a budget of 20 points and asks for a break after 50 minutes. */
class WellnessTest {
  private static final Staff ADA = TestStaff.moderator("ada");

  private final AtomicReference<Instant> now = new AtomicReference<>(Messages.NOON);
  private CaseDesk cases;

  @BeforeEach
  void open() {
    Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    cases = new CaseDesk(clock);
  }

  @AfterEach
  void close() throws Exception {
    cases.close();
  }

  @Test
  void each_step_of_severity_weighs_twice_as_much() {
    for (Severity severity : Severity.values()) {
      cases.wellness().seen(ADA, severity);
    }
    assertThat(cases.wellness().today(ADA).points()).isEqualTo(1 + 2 + 4 + 8);
    assertThat(cases.wellness().today(TestStaff.moderator("bob")).points()).isZero();
  }

  @Test
  void a_new_day_starts_anew() {
    cases.wellness().seen(ADA, Severity.CRITICAL);
    pass(Duration.ofDays(1));
    assertThat(cases.wellness().today(ADA).points()).isZero();
  }

  @Test
  void who_has_spent_the_budget_is_handed_only_mild_cases() {
    var grave = aCase().about("grave").alleging(Harm.HARASSMENT).severity(Severity.CRITICAL);
    cases.arrives(grave.reported(Reports.aReport().with("sealed"), Map.of()));
    cases.arrives(aCase().about("mild").severity(Severity.LOW));
    cases.settle();
    for (int i = 0; i < 3; i++) {
      cases.wellness().seen(ADA, Severity.CRITICAL);
    }
    assertThat(cases.queue().next(ADA, QueueFilter.ALL))
        .hasValueSatisfying(
            found -> assertThat(found.stream().accused().value()).isEqualTo("mild"));
  }

  @Test
  void long_work_calls_for_a_break_and_a_break_ends_it() {
    for (int i = 0; i < 11; i++) {
      cases.wellness().seen(ADA, Severity.LOW);
      pass(Duration.ofMinutes(5));
    }
    assertThat(cases.wellness().today(ADA).needsBreak()).isTrue();
    pass(Duration.ofMinutes(10));
    assertThat(cases.wellness().today(ADA).needsBreak()).isFalse();
  }

  @Test
  void many_grave_cases_in_a_row_call_for_something_else_until_a_milder_one() {
    for (int i = 0; i < 5; i++) {
      assertThat(cases.wellness().today(ADA).needsChange()).isFalse();
      cases.wellness().seen(ADA, Severity.HIGH);
      pass(Duration.ofMinutes(1));
    }
    assertThat(cases.wellness().today(ADA).needsChange()).isTrue();
    cases.wellness().seen(ADA, Severity.MEDIUM);
    assertThat(cases.wellness().today(ADA).needsChange()).isFalse();
  }

  @Test
  void a_hidden_harm_is_neither_shown_nor_handed_out() {
    cases.arrives(aCase().about("hater").alleging(Harm.HATE));
    cases.settle();
    cases.wellness().change(ADA, new Preferences(Set.of(Harm.HATE), true, true));
    assertThat(cases.queue().page(ADA, QueueFilter.ALL, null)).isEmpty();
    assertThat(cases.queue().next(ADA, QueueFilter.ALL)).isEmpty();
    assertThat(cases.queue().page(TestStaff.moderator("bob"), QueueFilter.ALL, null)).hasSize(1);
  }

  private void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }
}
