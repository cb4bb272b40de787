package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.TextLabel;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Tables in Markdown. */
public final class Tables {
  private Tables() {}

  /** Each label on each data set that knows it. */
  public static String byLabel(Evaluation evaluation) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| label | data set | texts | carrying | precision | recall | F1 | AP | AUC | ECE |\n");
    table.append("|---|---|---|---|---|---|---|---|---|---|\n");
    for (TextLabel label : TextLabel.values()) {
      for (String set : evaluation.sets(label)) {
        Figures figures = evaluation.figures(label, text -> text.set().equals(set));
        if (figures.carrying() > 0 && figures.carrying() < figures.texts()) {
          table.append(row(label.key(), set, figures));
        }
      }
    }
    return table.toString();
  }

  /** False-positive rates where such models usually fail. */
  public static String identity(Evaluation evaluation) {
    StringBuilder table = new StringBuilder("| texts | label | number | false-positive rate |\n");
    table.append("|---|---|---|---|\n");
    Predicate<KnownText> neutral = text -> text.set().equals("synthetic-identity");
    Predicate<KnownText> quoted =
        text -> text.set().equals("synthetic-counter") && text.label().startsWith("hate=0");
    for (TextLabel label : List.of(TextLabel.HATE, TextLabel.HARASSMENT)) {
      table.append(rate("neutral mentions", label, evaluation.figures(label, neutral)));
    }
    table.append(rate("quoted hate", TextLabel.HATE, evaluation.figures(TextLabel.HATE, quoted)));
    return table.toString();
  }

  private static String rate(String name, TextLabel label, Figures figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.3f |%n",
        name,
        label.key(),
        figures.texts(),
        figures.falsePositiveRate());
  }

  private static String row(String label, String set, Figures figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        label,
        set,
        figures.texts(),
        figures.carrying(),
        figures.precision(),
        figures.recall(),
        figures.f1(),
        figures.averagePrecision(),
        figures.area(),
        figures.calibrationError());
  }
}
