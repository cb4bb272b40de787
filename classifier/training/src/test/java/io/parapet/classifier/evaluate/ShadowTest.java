package io.parapet.classifier.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.classifier.dataset.LabelMap.Known;
import io.parapet.classifier.evaluate.Evaluation.Scored;
import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.TextModel;
import io.parapet.policies.score.TextLabel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShadowTest {
  private static final TextModel MODEL = Bundle.bundled().model();
  private static final double SURE = 0.999;
  private static final double LOW = 0.001;

  @Test
  void who_would_be_flagged_anew_and_who_no_more_is_told_with_right_and_wrong() {
    Evaluation older = evaluation(SURE, LOW, LOW, SURE);
    Evaluation newer = evaluation(SURE, SURE, SURE, LOW);
    assertThat(Shadow.compare(older, newer, text -> true))
        .contains("| spam | 4 | 1 | 2 (1, 1) | 1 (1, 0) |");
  }

  @Test
  void a_model_beside_itself_changes_nothing() {
    Evaluation evaluation = evaluation(SURE, LOW, SURE, LOW);
    assertThat(Shadow.compare(evaluation, evaluation, text -> true))
        .contains("| spam | 4 | 2 | 0 (0, 0) | 0 (0, 0) |");
  }

  /** The first, the second and the fourth text are spam; the third is not. */
  private static Evaluation evaluation(double... spam) {
    return new Evaluation(
        MODEL,
        List.of(scored(1, spam[0]), scored(1, spam[1]), scored(0, spam[2]), scored(1, spam[3])));
  }

  private static Scored scored(float truth, double spam) {
    double[] probabilities = new double[TextLabel.COUNT];
    probabilities[TextLabel.SPAM.ordinal()] = spam;
    Map<TextLabel, Known> known = Map.of(TextLabel.SPAM, new Known(truth, 1));
    return new Scored(new KnownText("sms", "", "text", known, 0, true), probabilities);
  }
}
