package io.parapet.stream.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.stream.feedback.ReportRuled.Worth;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CredibilityTest {
  private static final long NOW = Duration.ofDays(20_000).toMillis();

  @Test
  void a_reporter_without_history_is_as_likely_right_as_wrong() {
    assertThat(Credibility.of(List.of(), NOW)).isEqualTo(0.5);
  }

  @Test
  void one_rejected_report_says_little() {
    assertThat(Credibility.of(rulings(1, Worth.REJECTED, NOW), NOW)).isEqualTo(0.4);
  }

  @Test
  void many_upheld_reports_come_near_to_certainty_and_never_reach_it() {
    assertThat(Credibility.of(rulings(100, Worth.UPHELD, NOW), NOW)).isBetween(0.97, 1.0);
  }

  @Test
  void old_rulings_count_less() {
    long then = NOW - Credibility.HALF_LIFE.time().toMillis();
    assertThat(Credibility.of(rulings(4, Worth.UPHELD, then), NOW))
        .isCloseTo(4.0 / 6, within(1e-9));
  }

  @Test
  void a_group_that_is_right_together_gains_little_and_loses_in_full() {
    ReportRuled alone = new ReportRuled("r", Worth.UPHELD, NOW, 1, null);
    ReportRuled together = new ReportRuled("r", Worth.UPHELD, NOW, 16, null);
    ReportRuled wrong = new ReportRuled("r", Worth.REJECTED, NOW, 16, null);
    assertThat(Credibility.of(List.of(together), NOW))
        .isGreaterThan(0.5)
        .isLessThan(Credibility.of(List.of(alone), NOW));
    assertThat(Credibility.of(List.of(wrong), NOW)).isEqualTo(0.4);
  }

  @Test
  void each_reason_is_rated_apart_and_drawn_towards_what_holds_in_general() {
    List<ReportRuled> rulings =
        List.of(
            new ReportRuled("r-1", Worth.UPHELD, NOW, 1, "spam"),
            new ReportRuled("r-2", Worth.UPHELD, NOW, 1, "spam"),
            new ReportRuled("r-3", Worth.REJECTED, NOW, 1, "hate"));
    var features = Credibility.features(rulings, NOW);
    double general = features.get("report.reporter_credibility");
    assertThat(general).isCloseTo(4.0 / 7, within(1e-9));
    assertThat(features.get("report.reporter_credibility@spam")).isGreaterThan(general);
    assertThat(features.get("report.reporter_credibility@hate")).isLessThan(general);
  }

  private static List<ReportRuled> rulings(int count, Worth worth, long at) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ReportRuled("r-" + i, worth, at, 1, null))
        .toList();
  }
}
