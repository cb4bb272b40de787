package io.parapet.classifier.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.baseline.KeywordScorer;
import io.parapet.classifier.scoring.ReportScores.Said;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.score.TextLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportScoresTest {
  private static final AccountId ANN = new AccountId("ann");
  private static final AccountId BEN = new AccountId("ben");

  private final ReportScores report =
      ReportScores.of(
          List.of(
              new Said(BEN, "hello again"),
              new Said(ANN, "please stop writing to me"),
              new Said(BEN, "you will regret this"),
              new Said(BEN, "I will find you. I will kill you.")),
          KeywordScorer.bundled());

  @Test
  void the_worst_message_is_found_with_who_said_it() {
    assertThat(report.worst(TextLabel.THREAT).by()).isEqualTo(BEN);
    assertThat(report.worst(TextLabel.THREAT).index()).isEqualTo(3);
  }

  @Test
  void the_trend_is_of_one_account_alone() {
    assertThat(report.trend(TextLabel.THREAT, BEN)).isPositive();
    assertThat(report.trend(TextLabel.THREAT, ANN)).isZero();
  }

  @Test
  void a_report_without_messages_has_no_worst() {
    assertThat(ReportScores.of(List.of(), KeywordScorer.bundled()).worst(TextLabel.SPAM)).isNull();
  }
}
