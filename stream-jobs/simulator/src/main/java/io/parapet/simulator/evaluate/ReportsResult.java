package io.parapet.simulator.evaluate;

import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.replay.ReportLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well reports and earlier decisions rank reported accounts.
 *
 * @param folds one a tested file
 */
public record ReportsResult(List<Fold> folds) {
  /**
   * One tested file.
   *
   * @param counting by the number of reports alone
   * @param credibility by who reported
   */
  public record Fold(String test, RankQuality counting, RankQuality credibility) {}

  /**
   * Decides by some files and tests on another; without a test each file in turn is tested by the
   * others.
   *
   * @throws IllegalArgumentException if a file is not as expected, or nothing is left to decide by
   */
  public static ReportsResult of(Path reported, List<Path> decided, List<Path> tests) {
    ReportRanking ranking = new ReportRanking(ReportLog.reports(reported));
    List<Fold> folds = new ArrayList<>();
    for (Path test : tests.isEmpty() ? decided : tests) {
      List<Path> others = decided.stream().filter(file -> !file.equals(test)).toList();
      if (others.isEmpty()) {
        throw new IllegalArgumentException("expected decisions beside those of " + test);
      }
      folds.add(fold(ranking, others, test));
    }
    return new ReportsResult(folds);
  }

  private static Fold fold(ReportRanking ranking, List<Path> decided, Path test) {
    Map<String, Boolean> known = new HashMap<>();
    decided.forEach(file -> known.putAll(ReportLog.truth(file)));
    Map<String, Boolean> truth = ReportLog.truth(test);
    truth.keySet().forEach(known::remove);
    Map<String, Double> scores = ranking.rank(known, truth.keySet());
    List<RankQuality.Scored> counted = new ArrayList<>();
    List<RankQuality.Scored> ranked = new ArrayList<>();
    truth.forEach(
        (account, abusive) -> {
          counted.add(new RankQuality.Scored(ranking.count(account), abusive));
          ranked.add(new RankQuality.Scored(scores.getOrDefault(account, 0.0), abusive));
        });
    String name = String.valueOf(test.getFileName());
    return new Fold(name, RankQuality.of(counted), RankQuality.of(ranked));
  }

  /** For the terminal, or JSON. */
  public String told(boolean json) {
    return json
        ? WireFormat.mapperForTools().writerWithDefaultPrettyPrinter().writeValueAsString(this)
        : text();
  }

  private String text() {
    TextTable table = new TextTable("ranked by", "test", "accounts", "AUROC", "AUPR");
    for (Fold fold : folds) {
      row(table, "number of reports", fold.test(), fold.counting());
      row(table, "credibility of reporters", fold.test(), fold.credibility());
    }
    return table.toString();
  }

  private static void row(TextTable table, String how, String test, RankQuality quality) {
    table.row(how, test, quality.accounts(), share(quality.auroc()), share(quality.aupr()));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
