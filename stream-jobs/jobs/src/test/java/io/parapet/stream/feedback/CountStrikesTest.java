package io.parapet.stream.feedback;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.testkit.Decisions;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.ingest.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountStrikesTest {
  private static final String STRIKES = "sender.strikes";
  private static final String AGAINST = "sender.decisions_against_90d";

  private KeyedTwoInputStreamOperatorTestHarness<String, Strike, Erased, Signal> operator;

  @BeforeEach
  void open() throws Exception {
    operator = harness();
    operator.open();
    operator.setProcessingTime(Messages.NOON.toEpochMilli());
  }

  @AfterEach
  void close() throws Exception {
    operator.close();
  }

  @Test
  void a_decision_against_an_account_strikes_it() throws Exception {
    decide(aDecision().ruling(Ruling.WARN));
    assertThat(last().values()).containsEntry(STRIKES, 1.0).containsEntry(AGAINST, 1.0);
    assertThat(last().account().value()).isEqualTo("mallory");
  }

  @Test
  void a_dismissal_tells_nothing() throws Exception {
    decide(aDecision().ruling(Ruling.DISMISS));
    assertThat(operator.extractOutputValues()).isEmpty();
    assertThat(operator.numKeyedStateEntries()).isZero();
  }

  @Test
  void a_decision_delivered_twice_counts_once() throws Exception {
    decide(aDecision().ruling(Ruling.REMOVE));
    decide(aDecision().ruling(Ruling.REMOVE));
    assertThat(last().values()).containsEntry(STRIKES, 2.0).containsEntry(AGAINST, 1.0);
  }

  @Test
  void a_reversal_takes_back_what_the_decision_added() throws Exception {
    decide(aDecision().id("d-1").ruling(Ruling.SUSPEND));
    decide(aDecision().id("d-2").ruling(Ruling.WARN));
    decide(aDecision().id("d-3").ruling(Ruling.DISMISS).reversing("d-1"));
    assertThat(last().values()).containsEntry(STRIKES, 1.0).containsEntry(AGAINST, 1.0);
  }

  @Test
  void a_reversal_by_a_milder_ruling_leaves_that_one() throws Exception {
    decide(aDecision().id("d-1").ruling(Ruling.SUSPEND));
    decide(aDecision().id("d-2").ruling(Ruling.WARN).reversing("d-1"));
    assertThat(last().values()).containsEntry(STRIKES, 1.0);
  }

  @Test
  void strikes_fade_without_any_new_decision() throws Exception {
    decide(aDecision().ruling(Ruling.RESTRICT));
    operator.setProcessingTime(after(Duration.ofDays(91)));
    assertThat(last().values().get(STRIKES)).isCloseTo(2, within(0.02));
    assertThat(last().values()).containsEntry(AGAINST, 0.0);
  }

  @Test
  void an_account_without_strikes_left_is_forgotten() throws Exception {
    decide(aDecision().ruling(Ruling.RESTRICT));
    operator.setProcessingTime(after(Duration.ofDays(402)));
    assertThat(last().values()).containsEntry(STRIKES, 0.0);
    assertThat(operator.numKeyedStateEntries()).isZero();
    assertThat(operator.numProcessingTimeTimers()).isZero();
  }

  @Test
  void an_erased_account_is_taken_out_of_the_table_once_more_and_then_told_of_no_more()
      throws Exception {
    decide(aDecision().ruling(Ruling.RESTRICT));
    erase("mallory");
    List<Signal> told = operator.extractOutputValues();
    assertThat(told).hasSize(2);
    assertThat(told.get(1).values()).isEmpty();
    assertThat(told.get(1).key()).isEqualTo(told.getFirst().key());
    assertThat(operator.numKeyedStateEntries()).isZero();
    operator.setProcessingTime(after(Duration.ofDays(3)));
    erase("mallory");
    assertThat(operator.extractOutputValues()).hasSize(2);
  }

  @Test
  void an_erasure_is_read_off_the_table_of_signals_and_nothing_else_is() {
    String strikes = Signal.key(SignalKind.STRIKES, new PlatformId("x"), new AccountId("a/b"));
    assertThat(Erased.of(signal(strikes, null)))
        .contains(new Erased(SignalKind.STRIKES, "x", "a/b"));
    assertThat(Erased.of(signal(strikes, new byte[] {1}))).isEmpty();
    assertThat(Erased.of(signal("credibility/x/a", null)))
        .contains(new Erased(SignalKind.CREDIBILITY, "x", "a"));
    assertThat(Erased.of(signal("strikes/x", null))).isEmpty();
    assertThat(Erased.of(signal("else/x/a", null))).isEmpty();
    assertThat(Erased.of(signal(null, null))).isEmpty();
  }

  private static RawRecord signal(@Nullable String key, byte @Nullable [] value) {
    return new RawRecord("signals", 0, 0, RawRecord.NO_TIME, key, value, null);
  }

  private void erase(String account) throws Exception {
    operator.processElement2(new Erased(SignalKind.STRIKES, "instagram", account), 0);
  }

  @Test
  void strikes_survive_a_restore() throws Exception {
    decide(aDecision().id("d-1").ruling(Ruling.WARN));
    var snapshot = operator.snapshot(1, 1);
    close();
    operator = harness();
    operator.initializeState(snapshot);
    operator.open();
    operator.setProcessingTime(Messages.NOON.toEpochMilli());
    decide(aDecision().id("d-2").ruling(Ruling.WARN));
    assertThat(last().values()).containsEntry(STRIKES, 2.0);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Strike, Erased, Signal> harness()
      throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new CountStrikes()), Strike::key, Erased::key, Types.STRING);
  }

  private static long after(Duration time) {
    Instant later = Messages.NOON.plus(time);
    return later.toEpochMilli();
  }

  private void decide(Decisions decision) throws Exception {
    for (Strike strike : Strike.of(decision.made())) {
      operator.processElement1(strike, 0);
    }
  }

  private Signal last() {
    List<Signal> signals = operator.extractOutputValues();
    return signals.getLast();
  }
}
