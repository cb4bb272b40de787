package io.parapet.classifier.evaluate;

import io.parapet.policies.score.TextLabel;
import java.util.Locale;

/** What would change if a new model took the place of an old one: both score the same texts. */
public final class Shadow {
  private Shadow() {}

  /** Per label: how many texts the new model alone would flag, and the old one alone. */
  public static String compare(Evaluation older, Evaluation newer) {
    StringBuilder table =
        new StringBuilder("| label | flagged by both | by the new only | by the old only |\n");
    table.append("|---|---|---|---|\n");
    for (TextLabel label : TextLabel.values()) {
      int[] counts = new int[4];
      for (int i = 0; i < older.scored().size(); i++) {
        counts[(flags(newer, i, label) ? 2 : 0) + (flags(older, i, label) ? 1 : 0)]++;
      }
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d |%n",
              label.key(),
              counts[3],
              counts[2],
              counts[1]));
    }
    return table.toString();
  }

  private static boolean flags(Evaluation evaluation, int text, TextLabel label) {
    return evaluation.scored().get(text).probabilities()[label.ordinal()]
        >= evaluation.threshold(label);
  }
}
