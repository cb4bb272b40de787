package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.TextLabel;
import java.util.function.Predicate;

/** What would change if a new model took the place of an old one: both score the same texts. */
final class Shadow {
  private final Evaluation older;
  private final Evaluation newer;

  private Shadow(Evaluation older, Evaluation newer) {
    this.older = older;
    this.newer = newer;
  }

  /**
   * Per label: whom the new model alone would flag and the old one alone, how many of these rightly
   * as far as is known, and how the figures move.
   */
  static String compare(Evaluation older, Evaluation newer, Predicate<KnownText> chosen) {
    Markdown table =
        new Markdown(
            "label",
            "texts",
            "flagged by both",
            "by the new only (rightly, wrongly)",
            "by the old only (rightly, wrongly)",
            "F1",
            "AUC",
            "FPR");
    Shadow shadow = new Shadow(older, newer);
    for (TextLabel label : TextLabel.values()) {
      shadow.add(table, label, chosen);
    }
    return table.toString();
  }

  private void add(Markdown table, TextLabel label, Predicate<KnownText> chosen) {
    Figures before = older.figures(label, chosen);
    Figures after = newer.figures(label, chosen);
    table.row(
        label.key(),
        newer.scored().stream().filter(row -> chosen.test(row.text())).count(),
        count(label, chosen, true, true, known -> true),
        split(label, chosen, false, true),
        split(label, chosen, true, false),
        moved(before.f1(), after.f1(), before),
        moved(before.area(), after.area(), before),
        moved(before.falsePositiveRate(), after.falsePositiveRate(), before));
  }

  private String split(TextLabel label, Predicate<KnownText> chosen, boolean byOld, boolean byNew) {
    long all = count(label, chosen, byOld, byNew, row -> true);
    long right = count(label, chosen, byOld, byNew, row -> Evaluation.carries(row, label));
    long wrong =
        count(
            label,
            chosen,
            byOld,
            byNew,
            row -> Evaluation.isSure(row, label) && !Evaluation.carries(row, label));
    return all + " (" + right + ", " + wrong + ")";
  }

  private long count(
      TextLabel label,
      Predicate<KnownText> chosen,
      boolean byOld,
      boolean byNew,
      Predicate<Evaluation.Scored> which) {
    long count = 0;
    for (int i = 0; i < newer.scored().size(); i++) {
      Evaluation.Scored row = newer.scored().get(i);
      boolean counts =
          flags(older, i, label) == byOld
              && flags(newer, i, label) == byNew
              && chosen.test(row.text())
              && which.test(row);
      count += counts ? 1 : 0;
    }
    return count;
  }

  private static String moved(double before, double after, Figures figures) {
    return figures.isTelling() ? Markdown.number(before) + " → " + Markdown.number(after) : "–";
  }

  private static boolean flags(Evaluation evaluation, int text, TextLabel label) {
    return evaluation.scored().get(text).probabilities()[label.ordinal()]
        >= evaluation.threshold(label);
  }
}
