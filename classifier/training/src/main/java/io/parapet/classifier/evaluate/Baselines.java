package io.parapet.classifier.evaluate;

import io.parapet.classifier.baseline.KeywordScorer;
import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.Arrays;
import java.util.List;

/**
 * What a model must beat: to flag nothing, which is what the majority of the texts asks for; to
 * flag everything; and lists of keywords.
 */
final class Baselines {
  private static final double KEYWORD_THRESHOLD = 0.5;

  private Baselines() {}

  /** Per label on all real texts. */
  static String table(Evaluation evaluation) {
    Markdown table =
        new Markdown(
            "label",
            "texts",
            "F1 model",
            "F1 keywords",
            "F1 flags everything",
            "AUC model",
            "AUC keywords",
            "accuracy model",
            "accuracy keywords",
            "accuracy majority");
    Evaluation keywords = scored(evaluation);
    for (TextLabel label : TextLabel.values()) {
      Evaluation.Column column = evaluation.column(label, Slices::isReal);
      Figures model = evaluation.figures(label, Slices::isReal);
      if (model.isTelling()) {
        Evaluation.Column byKeywords = keywords.column(label, Slices::isReal);
        Figures listed = figures(byKeywords);
        table.row(
            label.key(),
            model.texts(),
            model.f1(),
            listed.f1(),
            Metrics.f1(model.carrying(), model.texts() - model.carrying(), 0),
            model.area(),
            listed.area(),
            accuracy(column, evaluation.threshold(label)),
            accuracy(byKeywords, KEYWORD_THRESHOLD),
            majority(model));
      }
    }
    return table.toString();
  }

  private static Figures figures(Evaluation.Column column) {
    return Figures.of(column.scores(), column.carries(), KEYWORD_THRESHOLD);
  }

  private static double majority(Figures figures) {
    int others = figures.texts() - figures.carrying();
    return Math.max(figures.carrying(), others) / (double) figures.texts();
  }

  private static double accuracy(Evaluation.Column column, double threshold) {
    int right = 0;
    for (int i = 0; i < column.scores().length; i++) {
      right += column.scores()[i] >= threshold == column.carries()[i] ? 1 : 0;
    }
    return right / (double) column.scores().length;
  }

  private static Evaluation scored(Evaluation evaluation) {
    Scorer keywords = KeywordScorer.bundled();
    List<Evaluation.Scored> scored =
        evaluation.scored().stream()
            .map(row -> new Evaluation.Scored(row.text(), scores(keywords, row.text())))
            .toList();
    return new Evaluation(evaluation.model(), scored);
  }

  private static double[] scores(Scorer keywords, KnownText text) {
    TextScores scores = keywords.score(text.text());
    return Arrays.stream(TextLabel.values())
        .mapToDouble(label -> scores.values().getOrDefault(label, 0.0))
        .toArray();
  }
}
