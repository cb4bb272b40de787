package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.classifier.evaluate.Bootstrap.Estimate;
import io.parapet.policies.score.TextLabel;
import java.util.function.Predicate;

/** How well each label is scored, real and synthetic texts apart. */
final class LabelTables {
  private static final long SEED = 2026;

  private LabelTables() {}

  /** Each label on all real texts that surely carry it or surely do not, with 95 % intervals. */
  static String pooled(Evaluation evaluation) {
    return pooled(evaluation, Slices::isReal);
  }

  /** The same on what was made from templates. */
  static String synthetic(Evaluation evaluation) {
    return pooled(evaluation, Evaluation::isSynthetic);
  }

  private static String pooled(Evaluation evaluation, Predicate<KnownText> chosen) {
    Markdown table =
        new Markdown(
            "label", "texts", "carrying", "precision", "recall", "F1", "AP", "AUC", "ECE", "FPR");
    for (TextLabel label : TextLabel.values()) {
      Estimate estimate = estimate(evaluation, label, chosen);
      Figures figures = estimate.figures();
      if (figures.isTelling()) {
        table.row(
            label.key(),
            figures.texts(),
            figures.carrying(),
            Interval.of(estimate, Figures::precision),
            Interval.of(estimate, Figures::recall),
            Interval.of(estimate, Figures::f1),
            Interval.of(estimate, Figures::averagePrecision),
            Interval.of(estimate, Figures::area),
            Interval.of(estimate, Figures::calibrationError),
            Interval.of(estimate, Figures::falsePositiveRate));
      }
    }
    return table.toString();
  }

  /** Each label on each real data set that knows it. */
  static String bySet(Evaluation evaluation) {
    return bySet(evaluation, Slices::isReal);
  }

  /** Each label on each set of templates. */
  static String bySyntheticSet(Evaluation evaluation) {
    return bySet(evaluation, Evaluation::isSynthetic);
  }

  private static String bySet(Evaluation evaluation, Predicate<KnownText> chosen) {
    Markdown table =
        new Markdown(
            "label",
            "data set",
            "texts",
            "carrying",
            "precision",
            "recall",
            "F1",
            "AP",
            "AUC",
            "ECE");
    for (TextLabel label : TextLabel.values()) {
      for (String set : evaluation.sets(label)) {
        Estimate estimate =
            estimate(evaluation, label, text -> chosen.test(text) && text.set().equals(set));
        if (estimate.figures().isTelling()) {
          addSet(table, label, set, estimate);
        }
      }
    }
    return table.toString();
  }

  private static void addSet(Markdown table, TextLabel label, String set, Estimate estimate) {
    Figures figures = estimate.figures();
    table.row(
        label.key(),
        set,
        figures.texts(),
        figures.carrying(),
        figures.precision(),
        figures.recall(),
        Interval.of(estimate, Figures::f1),
        figures.averagePrecision(),
        Interval.of(estimate, Figures::area),
        figures.calibrationError());
  }

  private static Estimate estimate(
      Evaluation evaluation, TextLabel label, Predicate<KnownText> chosen) {
    return Bootstrap.estimate(evaluation.column(label, chosen), evaluation.threshold(label), SEED);
  }
}
