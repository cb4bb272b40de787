package io.parapet.stream.action;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Signature;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.BreakerConfig;
import io.parapet.stream.policy.PolicyRecord;
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

class BreakerTest {
  private static final BreakerConfig CONFIG = new BreakerConfig(10, 20, Duration.ofDays(7));
  private static final String BURST = "spam/burst";

  private KeyedTwoInputStreamOperatorTestHarness<String, PolicyRuled, PolicyRecord, Control>
      breaker;

  @BeforeEach
  void open() throws Exception {
    create();
    breaker.open();
  }

  @AfterEach
  void close() throws Exception {
    breaker.close();
  }

  @Test
  void it_opens_once_when_a_fifth_of_ten_rulings_is_overturned() throws Exception {
    rulings(8, 0, NOON);
    rulings(1, 1, NOON);
    assertThat(opened()).isEmpty();
    rulings(1, 1, NOON);
    rulings(5, 1, NOON);
    assertThat(opened())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.decided()).isEqualTo(10);
              assertThat(open.overturned()).isEqualTo(2);
              assertThat(open.signed().by()).isEqualTo(Signature.PIPELINE);
            });
  }

  @Test
  void few_rulings_prove_nothing() throws Exception {
    rulings(9, 1, NOON);
    assertThat(opened()).isEmpty();
  }

  @Test
  void successful_appeals_count_without_a_new_ruling() throws Exception {
    rulings(10, 0, NOON);
    breaker.processElement1(PolicyRuled.reversed(BURST, NOON.toEpochMilli()), 0);
    assertThat(opened()).isEmpty();
    breaker.processElement1(PolicyRuled.reversed(BURST, NOON.toEpochMilli()), 0);
    assertThat(opened()).hasSize(1);
  }

  @Test
  void what_lies_before_the_window_no_longer_counts() throws Exception {
    rulings(9, 1, NOON);
    rulings(1, 1, NOON.plus(Duration.ofDays(8)));
    assertThat(opened()).isEmpty();
  }

  @Test
  void once_a_person_has_closed_it_counting_starts_anew() throws Exception {
    rulings(10, 1, NOON);
    say(
        CircuitBreaker.closed(
            new PolicyId(BURST), "mended", new Signature("cara", NOON.plusSeconds(60))));
    rulings(9, 1, NOON.plusSeconds(120));
    assertThat(opened()).hasSize(1);
    rulings(1, 1, NOON.plusSeconds(121));
    assertThat(opened()).hasSize(2);
  }

  @Test
  void what_was_counted_is_known_after_a_restore() throws Exception {
    rulings(9, 1, NOON);
    OperatorSubtaskState saved = breaker.snapshot(1, 1);
    breaker.close();
    create();
    breaker.initializeState(saved);
    breaker.open();
    rulings(1, 1, NOON);
    assertThat(opened()).hasSize(1);
  }

  private void create() throws Exception {
    breaker =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(new Breaker(CONFIG), List.of(ActionLedger.CONTROLS)),
            PolicyRuled::policy,
            null,
            Types.STRING);
  }

  private void rulings(int count, int overturned, Instant at) throws Exception {
    for (int i = 0; i < count; i++) {
      breaker.processElement1(new PolicyRuled(BURST, 1, overturned, at.toEpochMilli()), 0);
    }
  }

  private void say(Control control) throws Exception {
    breaker.processElement2(new PolicyRecord(control.key(), WireFormat.CONTROL.write(control)), 0);
  }

  private List<CircuitBreaker> opened() {
    return breaker.extractOutputValues().stream().map(CircuitBreaker.class::cast).toList();
  }
}
