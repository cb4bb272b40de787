package io.parapet.stream.action;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.stream.action.Restrictions.restriction;
import static io.parapet.stream.action.Restrictions.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.Control;
import io.parapet.policies.action.QuotaReset;
import io.parapet.policies.action.QuotaStatus;
import io.parapet.policies.action.Signature;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.GuardConfig;
import io.parapet.stream.policy.Judge;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.policy.PolicyRecord;
import io.parapet.stream.policy.Restriction;
import io.parapet.stream.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaGuardTest {
  private static final int PER_HOUR = 3;

  private KeyedTwoInputStreamOperatorTestHarness<String, Restriction, PolicyRecord, Judged> guard;

  @BeforeEach
  void open() throws Exception {
    create(new GuardConfig(100, 100));
    guard.open();
  }

  @AfterEach
  void close() throws Exception {
    guard.close();
  }

  @Test
  void over_its_quota_a_policy_only_flags_and_every_flag_becomes_a_case() throws Exception {
    for (int i = 0; i < 5; i++) {
      ask("m-" + i, NOON.plusSeconds(i), "spam/burst");
    }
    assertThat(outcomes())
        .containsExactly(Outcome.LIMIT, Outcome.LIMIT, Outcome.LIMIT, Outcome.FLAG, Outcome.FLAG);
    assertThat(guard.getSideOutput(QuotaGuard.FLAGS)).hasSize(5);
    assertThat(last().measures()).isEmpty();
    assertThat(last().shadow().measures()).hasSize(1);
    assertThat(last().policies()).extracting(PolicyResult::heldTo).containsExactly(Ceiling.FLAG);
  }

  @Test
  void running_out_is_told_once_and_that_there_is_room_again_too() throws Exception {
    for (int i = 0; i < 6; i++) {
      ask("m-" + i, NOON.plusSeconds(i), "spam/burst");
    }
    assertThat(statuses("quota/spam/burst")).filteredOn(s -> s.exhaustedSince() != null).hasSize(1);
    guard.processBothWatermarks(
        new org.apache.flink.streaming.api.watermark.Watermark(
            NOON.plus(Duration.ofMinutes(70)).toEpochMilli()));
    assertThat(statuses("quota/spam/burst").getLast().exhaustedSince()).isNull();
    assertThat(statuses("quota/spam/burst").getLast().heldDay()).isEqualTo(3);
  }

  @Test
  void after_an_hour_by_the_clock_of_the_events_there_is_room_again() throws Exception {
    for (int i = 0; i < 4; i++) {
      ask("m-" + i, NOON, "spam/burst");
    }
    ask("later", NOON.plus(Duration.ofMinutes(61)), "spam/burst");
    assertThat(last().outcome()).isEqualTo(Outcome.LIMIT);
  }

  @Test
  void what_comes_late_is_counted_now() throws Exception {
    for (int i = 0; i < 3; i++) {
      ask("m-" + i, NOON, "spam/burst");
    }
    ask("late", NOON.minus(Duration.ofHours(3)), "spam/burst");
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void a_policy_with_room_goes_on_while_another_has_none() throws Exception {
    for (int i = 0; i < 4; i++) {
      ask("m-" + i, NOON, "spam/burst");
    }
    ask("other", NOON, "spam/links");
    assertThat(last().outcome()).isEqualTo(Outcome.LIMIT);
    ask("both", NOON, "spam/links", "spam/burst");
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void all_policies_together_have_a_quota_too() throws Exception {
    close();
    create(new GuardConfig(2, 100));
    guard.open();
    ask("m-1", NOON, "spam/burst");
    ask("m-2", NOON, "spam/links");
    ask("m-3", NOON, "spam/more");
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
    assertThat(statuses("quota/*").getLast().exhaustedSince()).isEqualTo(NOON);
    assertThat(statuses("quota/spam/more")).allMatch(s -> s.exhaustedSince() == null);
  }

  @Test
  void a_duplicate_is_answered_and_uses_nothing_up() throws Exception {
    for (int i = 0; i < 10; i++) {
      Verdict verdict = verdict("m-1", NOON, MeasureKind.TO_REQUESTS, "spam/burst");
      guard.processElement1(restriction(verdict, i > 0, PER_HOUR), NOON.toEpochMilli());
    }
    assertThat(outcomes()).hasSize(10).containsOnly(Outcome.LIMIT);
    assertThat(guard.getSideOutput(QuotaGuard.FLAGS)).hasSize(1);
  }

  @Test
  void a_measure_counts_once_for_each_message_it_is_applied_to() throws Exception {
    report("r-1", "m-1", "m-2");
    assertThat(last().outcome()).isEqualTo(Outcome.LIMIT);
    report("r-2", "m-3", "m-4");
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
    ask("m-5", NOON, "spam/burst");
    assertThat(last().outcome()).isEqualTo(Outcome.LIMIT);
  }

  @Test
  void a_measure_on_nothing_that_is_known_counts_as_well() throws Exception {
    for (int i = 0; i <= PER_HOUR; i++) {
      report("r-" + i);
    }
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void preserving_evidence_needs_no_quota() throws Exception {
    for (int i = 0; i < 10; i++) {
      Verdict verdict = verdict("m-" + i, NOON, MeasureKind.PRESERVE, "child/groom");
      guard.processElement1(restriction(verdict, false, 1), NOON.toEpochMilli());
    }
    assertThat(last().measures()).hasSize(1);
  }

  @Test
  void a_person_can_reset_a_quota() throws Exception {
    for (int i = 0; i < 4; i++) {
      ask("m-" + i, NOON, "spam/burst");
    }
    Signature by = new Signature("cara", NOON.plusSeconds(60));
    send(new QuotaReset(new PolicyId("spam/burst"), "the burst was real spam", by));
    assertThat(statuses("quota/spam/burst").getLast().exhaustedSince()).isNull();
    ask("after", NOON.plusSeconds(61), "spam/burst");
    assertThat(last().outcome()).isEqualTo(Outcome.LIMIT);
  }

  @Test
  void what_was_used_is_known_after_a_restore() throws Exception {
    for (int i = 0; i < 3; i++) {
      ask("m-" + i, NOON, "spam/burst");
    }
    OperatorSubtaskState saved = guard.snapshot(1, 1);
    guard.close();
    create(new GuardConfig(100, 100));
    guard.initializeState(saved);
    guard.open();
    ask("after", NOON.plusSeconds(1), "spam/burst");
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  private void create(GuardConfig config) throws Exception {
    guard =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(new QuotaGuard(config), List.of(Judge.broadcast())),
            restriction -> QuotaGuard.KEY,
            null,
            Types.STRING);
  }

  private void ask(String message, Instant at, String... policies) throws Exception {
    Verdict verdict = verdict(message, at, MeasureKind.TO_REQUESTS, policies);
    guard.processElement1(restriction(verdict, false, PER_HOUR), at.toEpochMilli());
  }

  private void report(String id, String... messages) throws Exception {
    Verdict verdict = verdict(id, NOON, MeasureKind.TO_REQUESTS, "spam/burst");
    Target target = new Target(List.of(messages), null);
    guard.processElement1(restriction(verdict, target, false, PER_HOUR), NOON.toEpochMilli());
  }

  private void send(Control control) throws Exception {
    guard.processElement2(new PolicyRecord(control.key(), WireFormat.CONTROL.write(control)), 0);
  }

  private List<Outcome> outcomes() {
    return guard.extractOutputValues().stream().map(judged -> judged.verdict().outcome()).toList();
  }

  private Verdict last() {
    return guard.extractOutputValues().getLast().verdict();
  }

  private List<QuotaStatus> statuses(String key) {
    return guard.getSideOutput(QuotaGuard.STATUS).stream()
        .map(status -> (QuotaStatus) status.getValue())
        .filter(status -> status.key().equals(key))
        .toList();
  }
}
