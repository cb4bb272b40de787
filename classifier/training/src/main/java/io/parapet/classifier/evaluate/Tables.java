package io.parapet.classifier.evaluate;

import io.parapet.classifier.baseline.KeywordScorer;
import io.parapet.classifier.dataset.Disguise;
import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

  /** F1 of the model beside what flags everything and what flags by keywords. */
  public static String baselines(Evaluation evaluation) {
    Scorer keywords = KeywordScorer.bundled();
    StringBuilder table = new StringBuilder("| label | model | keywords | flags everything |\n");
    table.append("|---|---|---|---|\n");
    for (TextLabel label : TextLabel.values()) {
      Figures model = evaluation.figures(label, Tables::isReal);
      if (model.carrying() > 0) {
        Figures byKeywords = keywordFigures(evaluation, keywords, label);
        double everything = Metrics.f1(model.carrying(), model.texts() - model.carrying(), 0);
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |%n",
                label.key(),
                model.f1(),
                byKeywords.f1(),
                everything));
      }
    }
    return table.toString();
  }

  /** F1 on real texts with the middle 95 % of what resampling the texts gives. */
  public static String intervals(Evaluation evaluation, long seed) {
    StringBuilder table = new StringBuilder("| label | F1 | from | to |\n|---|---|---|---|\n");
    for (TextLabel label : TextLabel.values()) {
      Evaluation.Column column = evaluation.column(label, Tables::isReal);
      if (column.carrying() > 0) {
        double f1 = evaluation.figures(label, Tables::isReal).f1();
        double[] interval = Bootstrap.f1(column, evaluation.threshold(label), new Random(seed));
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |%n",
                label.key(),
                f1,
                interval[0],
                interval[1]));
      }
    }
    return table.toString();
  }

  /** Harassment and hate by language and by length, where there is data for both. */
  public static String slices(Evaluation evaluation) {
    StringBuilder table =
        new StringBuilder("| slice | label | texts | F1 | AUC | false-positive rate |\n");
    table.append("|---|---|---|---|---|---|\n");
    slices()
        .forEach(
            (name, chosen) -> {
              for (TextLabel label : List.of(TextLabel.HATE, TextLabel.HARASSMENT)) {
                Figures figures =
                    evaluation.figures(label, text -> isReal(text) && chosen.test(text));
                if (figures.carrying() > 0 && figures.carrying() < figures.texts()) {
                  table.append(slice(name, label, figures));
                }
              }
            });
    return table.toString();
  }

  /** How often a text that carries one label is flagged for each. */
  public static String confusion(Evaluation evaluation) {
    StringBuilder table = new StringBuilder("| carries |");
    for (TextLabel label : TextLabel.values()) {
      table.append(" ").append(label.key()).append(" |");
    }
    table.append("\n|---").repeat("|---", TextLabel.values().length).append("|\n");
    for (TextLabel carried : TextLabel.values()) {
      table.append("| ").append(carried.key()).append(" |");
      for (TextLabel flagged : TextLabel.values()) {
        table.append(String.format(Locale.ROOT, " %.2f |", share(evaluation, carried, flagged)));
      }
      table.append("\n");
    }
    return table.toString();
  }

  /** Mean F1 of the labels on the same texts, plain and disguised. */
  public static String disguises(Evaluation plain, List<KnownText> texts, long seed) {
    StringBuilder table = new StringBuilder("| copies | macro-F1 | lost |\n|---|---|---|\n");
    double before = meanF1(plain);
    table.append(String.format(Locale.ROOT, "| plain | %.3f | |%n", before));
    for (Disguise disguise : Disguise.values()) {
      Random random = new Random(seed);
      List<KnownText> copies =
          texts.stream().map(text -> text.withText(disguise.apply(text.text(), random))).toList();
      double after = meanF1(Evaluation.of(plain.model(), copies));
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f |%n",
              disguise.name().toLowerCase(Locale.ROOT),
              after,
              before - after));
    }
    return table.toString();
  }

  private static double meanF1(Evaluation evaluation) {
    return Stream.of(TextLabel.values())
        .map(label -> evaluation.figures(label, Tables::isReal))
        .filter(figures -> figures.carrying() > 0)
        .mapToDouble(Figures::f1)
        .average()
        .orElse(0);
  }

  private static double share(Evaluation evaluation, TextLabel carried, TextLabel flagged) {
    return evaluation.scored().stream()
        .filter(row -> Evaluation.carries(row, carried))
        .mapToDouble(
            row -> row.probabilities()[flagged.ordinal()] >= evaluation.threshold(flagged) ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static Map<String, Predicate<KnownText>> slices() {
    Map<String, Predicate<KnownText>> slices = new LinkedHashMap<>();
    slices.put("German", text -> text.set().equals("germeval18"));
    slices.put("Portuguese", text -> text.set().equals("toldbr"));
    slices.put("English", text -> !text.set().matches("germeval18|toldbr"));
    slices.put("up to 40 characters", text -> text.text().length() <= 40);
    slices.put("41 to 120 characters", text -> isBetween(text.text().length(), 41, 120));
    slices.put("more than 120 characters", text -> text.text().length() > 120);
    return slices;
  }

  private static boolean isBetween(int value, int least, int most) {
    return value >= least && value <= most;
  }

  private static boolean isReal(KnownText text) {
    return !Evaluation.isSynthetic(text);
  }

  private static Figures keywordFigures(Evaluation evaluation, Scorer keywords, TextLabel label) {
    List<Evaluation.Scored> rows =
        evaluation.scored().stream()
            .filter(row -> isReal(row.text()) && Evaluation.isSure(row, label))
            .toList();
    double[] scores = new double[rows.size()];
    boolean[] carries = new boolean[rows.size()];
    for (int i = 0; i < scores.length; i++) {
      Double score = keywords.score(rows.get(i).text().text()).of(label);
      scores[i] = score == null ? 0 : score;
      carries[i] = Evaluation.carries(rows.get(i), label);
    }
    return Figures.of(scores, carries, 0.5);
  }

  private static String slice(String name, TextLabel label, Figures figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f | %.3f |%n",
        name,
        label.key(),
        figures.texts(),
        figures.f1(),
        figures.area(),
        figures.falsePositiveRate());
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
