package io.parapet.stream.score;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.score.ShadowScores;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShadowReportTest {
  private final ShadowReport report = new ShadowReport(0.5);

  @Test
  void each_report_counts_once_for_who_would_call_it() {
    add("r-1", 0.9, 0.8);
    add("r-2", 0.1, 0.7);
    add("r-2", 0.1, 0.7);
    add("r-3", 0.6, 0.4);
    add("r-4", 0.2, 0.3);
    assertThat(report.toString())
        .contains("new/2 in the place of old/1")
        .contains("| threat | 4 | 1 | 1 | 1 | +0.100 |")
        .contains("| spam | 4 | 0 | 0 | 0 | +0.000 |");
  }

  @Test
  void without_a_trial_it_says_so() {
    assertThat(report).hasToString("No report was scored by a scorer on trial.\n");
  }

  private void add(String id, double before, double after) {
    report.add(
        new ShadowScores(
            new ReportId(id),
            new PlatformId("instagram"),
            "old/1",
            Map.of("threat", before),
            "new/2",
            Map.of("threat", after),
            NOON));
  }
}
