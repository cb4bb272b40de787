package io.parapet.stream.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.feedback.ReportRuled.Worth;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateReportersTest {
  private static final String CREDIBILITY = "report.reporter_credibility";
  private static final long NOON = Messages.NOON.toEpochMilli();

  private KeyedTwoInputStreamOperatorTestHarness<String, ReporterRuled, Erased, Signal> operator;

  @BeforeEach
  void open() throws Exception {
    operator = harness();
    operator.open();
    operator.setProcessingTime(NOON);
  }

  @AfterEach
  void close() throws Exception {
    operator.close();
  }

  @Test
  void the_last_ruling_on_a_report_is_the_one_that_counts() throws Exception {
    rule("r-1", Worth.REJECTED, NOON);
    rule("r-1", Worth.UPHELD, NOON + 1);
    assertThat(credibility()).isCloseTo(3.0 / 5, within(1e-9));
    rule("r-1", Worth.UNDECIDED, NOON + 2);
    assertThat(credibility()).isEqualTo(0.5);
  }

  @Test
  void of_somebody_who_reports_all_day_only_the_latest_rulings_count() throws Exception {
    for (int i = 0; i < RateReporters.MOST; i++) {
      rule("wrong-" + i, Worth.REJECTED, NOON);
    }
    for (int i = 0; i < RateReporters.MOST; i++) {
      rule("right-" + i, Worth.UPHELD, NOON + 1 + i);
    }
    assertThat(credibility()).isGreaterThan(0.99);
  }

  @Test
  void a_reporter_of_whom_nothing_new_is_heard_is_forgotten() throws Exception {
    rule("r-1", Worth.UPHELD, NOON);
    rule("r-2", Worth.UPHELD, NOON + Duration.ofDays(300).toMillis());
    operator.setProcessingTime(NOON + Duration.ofDays(831).toMillis());
    assertThat(operator.numKeyedStateEntries()).isEqualTo(1);
    operator.setProcessingTime(NOON + Duration.ofDays(1_131).toMillis());
    assertThat(operator.numKeyedStateEntries()).isZero();
    assertThat(operator.numProcessingTimeTimers()).isZero();
  }

  @Test
  void so_is_one_whose_state_came_without_a_timer_once_another_ruling_comes() throws Exception {
    restore(withoutTimer("r-1"));
    assertThat(operator.numProcessingTimeTimers()).isZero();
    rule("r-2", Worth.UPHELD, NOON);
    assertThat(credibility()).as("both count").isCloseTo(4.0 / 6, within(1e-6));
    operator.setProcessingTime(NOON + Duration.ofDays(831).toMillis());
    assertThat(operator.numKeyedStateEntries()).isZero();
    assertThat(operator.numProcessingTimeTimers()).isZero();
  }

  @Test
  void many_rulings_need_few_timers() throws Exception {
    for (int day = 0; day < 365; day++) {
      long at = NOON + Duration.ofDays(day).toMillis();
      operator.setProcessingTime(at);
      rule("r-" + day, Worth.UPHELD, at);
    }
    assertThat(operator.numProcessingTimeTimers()).isLessThan(15);
  }

  @Test
  void rulings_that_are_played_back_count_however_old_they_are() throws Exception {
    long then = NOON - Duration.ofDays(5_000).toMillis();
    rule("r-1", Worth.UPHELD, then);
    operator.setProcessingTime(NOON + Duration.ofDays(2).toMillis());
    rule("r-2", Worth.UPHELD, then + 1);
    assertThat(credibility()).isCloseTo(4.0 / 6, within(1e-6));
  }

  @Test
  void an_erased_reporter_is_forgotten_and_taken_out_of_the_table_once() throws Exception {
    rule("r-1", Worth.UPHELD, NOON);
    erase("reporter");
    erase("reporter");
    assertThat(operator.extractOutputValues())
        .last()
        .satisfies(
            told -> {
              assertThat(told.key()).isEqualTo("credibility/demo/reporter");
              assertThat(told.values()).isEmpty();
            });
    assertThat(operator.extractOutputValues()).hasSize(2);
    assertThat(operator.numKeyedStateEntries()).isZero();
  }

  private void erase(String account) throws Exception {
    operator.processElement2(new Erased(SignalKind.CREDIBILITY, "demo", account), 0);
  }

  private void restore(OperatorSubtaskState saved) throws Exception {
    operator.close();
    operator = harness();
    operator.initializeState(saved);
    operator.open();
    operator.setProcessingTime(NOON);
  }

  private static OperatorSubtaskState withoutTimer(String report) throws Exception {
    try (var before = before()) {
      before.open();
      before.processElement(ruled(report, Worth.UPHELD, NOON), 0);
      return before.snapshot(1, 1);
    }
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, ReporterRuled, Erased, Signal>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new RateReporters()),
        ReporterRuled::key,
        Erased::key,
        Types.STRING);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, ReporterRuled, Signal> before()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new Before()), ReporterRuled::key, Types.STRING);
  }

  /** As rulings were kept before there were timers. */
  private static final class Before extends KeyedProcessFunction<String, ReporterRuled, Signal> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(ReporterRuled news, Context context, Collector<Signal> out)
        throws Exception {
      getRuntimeContext()
          .getMapState(new MapStateDescriptor<>("rulings", String.class, ReportRuled.class))
          .put(news.ruling().reportId(), news.ruling());
    }
  }

  private static ReporterRuled ruled(String report, Worth worth, long at) {
    return new ReporterRuled(
        new ReportMade(report, "demo", "reporter", null),
        new ReportRuled(report, worth, at, 1, null));
  }

  private void rule(String report, Worth worth, long at) throws Exception {
    operator.processElement1(ruled(report, worth, at), 0);
  }

  private double credibility() {
    List<Signal> signals = operator.extractOutputValues();
    return signals.getLast().values().get(CREDIBILITY);
  }
}
