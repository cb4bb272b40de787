package io.parapet.classifier.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.classifier.baseline.KeywordScorer;
import io.parapet.classifier.scoring.ReportScores.Said;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.score.ScorerVersion;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
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
  void the_worst_of_the_others_is_found_apart() {
    assertThat(report.worst(TextLabel.THREAT, by -> !by.equals(BEN)).index()).isEqualTo(1);
  }

  @Test
  void the_trend_is_of_one_account_alone() {
    assertThat(report.trend(TextLabel.THREAT, BEN)).isPresent();
    assertThat(report.trend(TextLabel.THREAT, BEN).getAsDouble()).isPositive();
  }

  @Test
  void the_trend_is_the_slope_of_the_scores() {
    ReportScores rising = new ReportScores(said(0.1, 0.3, 0.5, 0.7), scored(0.1, 0.3, 0.5, 0.7));
    assertThat(rising.trend(TextLabel.THREAT, BEN).getAsDouble()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void two_messages_show_no_trend() {
    assertThat(report.trend(TextLabel.THREAT, ANN)).isEmpty();
  }

  @Test
  void a_report_without_messages_has_no_worst() {
    assertThat(ReportScores.of(List.of(), KeywordScorer.bundled()).worst(TextLabel.SPAM)).isNull();
  }

  private static List<Said> said(double... scores) {
    return DoubleStream.of(scores).mapToObj(score -> new Said(BEN, "")).toList();
  }

  private static List<TextScores> scored(double... scores) {
    ScorerVersion version = new ScorerVersion("test", "1");
    return DoubleStream.of(scores)
        .mapToObj(score -> TextScores.of(Map.of(TextLabel.THREAT, score), "en", version))
        .toList();
  }
}
