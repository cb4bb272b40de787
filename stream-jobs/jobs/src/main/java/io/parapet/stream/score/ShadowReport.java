package io.parapet.stream.score;

import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.score.TextLabel;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would change if a scorer on trial took the place of the one in force: how many reports each
 * of them scores from a threshold on. Each report counts once for each pair of scorers.
 */
public final class ShadowReport {
  private final double threshold;
  private final Map<String, ShadowScores> reports = new LinkedHashMap<>();

  /**
   * @param threshold from which a score counts, 0..1
   */
  public ShadowReport(double threshold) {
    this.threshold = threshold;
  }

  /** Adds what was said of a report; a repetition takes the place of what it repeats. */
  public void add(ShadowScores scores) {
    reports.put(pair(scores) + " " + scores.reportId(), scores);
  }

  /** A table for each pair of scorers. */
  @Override
  public String toString() {
    Map<String, StringBuilder> tables = new TreeMap<>();
    reports.values().forEach(scores -> tables.computeIfAbsent(pair(scores), this::table));
    return tables.isEmpty() ? "No report was scored by a scorer on trial.\n" : join(tables);
  }

  private static String join(Map<String, StringBuilder> tables) {
    StringBuilder all = new StringBuilder();
    tables.forEach((pair, table) -> all.append(pair).append('\n').append(table).append('\n'));
    return all.toString();
  }

  private StringBuilder table(String pair) {
    StringBuilder table =
        new StringBuilder(
            "| label | reports | both | only the one on trial | only the one in force | mean change"
                + " |\n|---|---|---|---|---|---|\n");
    for (TextLabel label : TextLabel.values()) {
      table.append(row(pair, label.key()));
    }
    return table;
  }

  private String row(String pair, String label) {
    int[] counts = new int[4];
    double change = 0;
    for (ShadowScores scores : reports.values()) {
      if (pair(scores).equals(pair)) {
        double before = scores.scores().getOrDefault(label, 0.0);
        double after = scores.shadowScores().getOrDefault(label, 0.0);
        counts[(before >= threshold ? 2 : 0) + (after >= threshold ? 1 : 0)]++;
        change += after - before;
      }
    }
    int all = counts[0] + counts[1] + counts[2] + counts[3];
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %+.3f |%n",
        label,
        all,
        counts[3],
        counts[1],
        counts[2],
        change / all);
  }

  private static String pair(ShadowScores scores) {
    return scores.shadowBy() + " in the place of " + scores.by();
  }
}
