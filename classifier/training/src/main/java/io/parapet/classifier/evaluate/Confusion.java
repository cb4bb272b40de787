package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.TextLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How often a text that carries one label (row) is flagged for each (column). */
final class Confusion {
  private Confusion() {}

  static String table(Evaluation evaluation, Predicate<KnownText> chosen) {
    List<String> header = new ArrayList<>(List.of("carries", "texts"));
    Stream.of(TextLabel.values()).map(TextLabel::key).forEach(header::add);
    Markdown table = new Markdown(header.toArray(String[]::new));
    for (TextLabel carried : TextLabel.values()) {
      List<Evaluation.Scored> rows =
          evaluation.scored().stream()
              .filter(row -> chosen.test(row.text()) && Evaluation.carries(row, carried))
              .toList();
      if (!rows.isEmpty()) {
        table.row(row(evaluation, carried, rows));
      }
    }
    return table.toString();
  }

  private static List<Object> row(
      Evaluation evaluation, TextLabel carried, List<Evaluation.Scored> rows) {
    List<Object> cells = new ArrayList<>(List.of(carried.key(), rows.size()));
    for (TextLabel flagged : TextLabel.values()) {
      double threshold = evaluation.threshold(flagged);
      long count =
          rows.stream().filter(row -> row.probabilities()[flagged.ordinal()] >= threshold).count();
      cells.add(count / (double) rows.size());
    }
    return cells;
  }
}
