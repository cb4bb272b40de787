package io.parapet.stream.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.Signal;
import io.parapet.stream.feedback.ReportRuled.Worth;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateReportersTest {
  private static final String CREDIBILITY = "report.reporter_credibility";
  private static final long NOON = Messages.NOON.toEpochMilli();

  private KeyedOneInputStreamOperatorTestHarness<String, ReporterRuled, Signal> operator;

  @BeforeEach
  void open() throws Exception {
    operator =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new RateReporters()), ReporterRuled::key, Types.STRING);
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
    operator.setProcessingTime(NOON + Duration.ofDays(802).toMillis());
    assertThat(operator.numKeyedStateEntries()).isEqualTo(1);
    operator.setProcessingTime(NOON + Duration.ofDays(1_102).toMillis());
    assertThat(operator.numKeyedStateEntries()).isZero();
    assertThat(operator.numProcessingTimeTimers()).isZero();
  }

  @Test
  void rulings_that_are_played_back_count_however_old_they_are() throws Exception {
    long then = NOON - Duration.ofDays(5_000).toMillis();
    rule("r-1", Worth.UPHELD, then);
    operator.setProcessingTime(NOON + Duration.ofDays(2).toMillis());
    rule("r-2", Worth.UPHELD, then + 1);
    assertThat(credibility()).isCloseTo(4.0 / 6, within(1e-6));
  }

  private void rule(String report, Worth worth, long at) throws Exception {
    operator.processElement(
        new ReporterRuled(
            new ReportMade(report, "demo", "reporter", null),
            new ReportRuled(report, worth, at, 1, null)),
        0);
  }

  private double credibility() {
    List<Signal> signals = operator.extractOutputValues();
    return signals.getLast().values().get(CREDIBILITY);
  }
}
