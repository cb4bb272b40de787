package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.IdentityTerms;
import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.TextLabel;
import java.util.List;
import java.util.function.Predicate;

/** Whom a model serves worse: languages, lengths, people who are named. */
final class SliceTables {
  private static final List<TextLabel> HOSTILE = List.of(TextLabel.HATE, TextLabel.HARASSMENT);
  private static final String NEUTRAL = "synthetic-identity";
  private static final String COUNTER_SPEECH = "synthetic-counter";

  private SliceTables() {}

  /** Each label on each slice of the real texts. */
  static String slices(Evaluation evaluation) {
    Markdown table =
        new Markdown(
            "slice", "label", "texts", "carrying", "precision", "recall", "F1", "AUC", "FPR");
    Slices.all()
        .forEach(
            (name, chosen) -> {
              for (TextLabel label : TextLabel.values()) {
                add(
                    table,
                    name,
                    label,
                    evaluation.figures(label, t -> Slices.isReal(t) && chosen.test(t)));
              }
            });
    return table.toString();
  }

  private static void add(Markdown table, String name, TextLabel label, Figures figures) {
    if (figures.isTelling()) {
      table.row(
          name,
          label.key(),
          figures.texts(),
          figures.carrying(),
          figures.precision(),
          figures.recall(),
          figures.f1(),
          figures.area(),
          falsePositives(figures));
    }
  }

  /** False-positive rates where such models usually fail, with 95 % intervals. */
  static String identity(Evaluation evaluation) {
    Markdown table = new Markdown("texts without the label", "label", "number", "FPR");
    for (TextLabel label : HOSTILE) {
      rate(
          table,
          "neutral or supportive mentions of groups (synthetic)",
          label,
          evaluation,
          NEUTRAL);
      rate(table, "quoted hate, for counter-speech (synthetic)", label, evaluation, COUNTER_SPEECH);
      for (String set : evaluation.sets(label)) {
        Predicate<KnownText> named =
            text ->
                Slices.isReal(text) && text.set().equals(set) && IdentityTerms.mentionedIn(text);
        rate(table, set + ", a group is named", label, evaluation.figures(label, named));
      }
    }
    return table.toString();
  }

  private static void rate(
      Markdown table, String name, TextLabel label, Evaluation evaluation, String set) {
    rate(table, name, label, evaluation.figures(label, text -> text.set().equals(set)));
  }

  private static void rate(Markdown table, String name, TextLabel label, Figures figures) {
    int without = figures.texts() - figures.carrying();
    if (without > 0) {
      table.row(name, label.key(), without, falsePositives(figures));
    }
  }

  /**
   * How often real texts are flagged of which the data set does not say that they lack the label,
   * though most likely they do: what a label costs on everyday messages that has little data.
   */
  static String everyday(Evaluation evaluation) {
    Markdown table = new Markdown("label", "texts", "flagged");
    for (TextLabel label : TextLabel.values()) {
      List<Evaluation.Scored> rows =
          evaluation.scored().stream()
              .filter(row -> Slices.isReal(row.text()) && Evaluation.likelyLacks(row, label))
              .toList();
      long flagged =
          rows.stream()
              .filter(row -> row.probabilities()[label.ordinal()] >= evaluation.threshold(label))
              .count();
      table.row(label.key(), rows.size(), new Share(flagged, rows.size()));
    }
    return table.toString();
  }

  private static Share falsePositives(Figures figures) {
    int without = figures.texts() - figures.carrying();
    return new Share(Math.round(figures.falsePositiveRate() * without), without);
  }
}
