package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.Disguise;
import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.TextLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** F1 of each label on the same real texts, plain and disguised, and what the mean loses. */
final class Disguises {
  private Disguises() {}

  static String table(Evaluation plain, long seed) {
    List<TextLabel> labels =
        Stream.of(TextLabel.values())
            .filter(label -> plain.figures(label, Slices::isReal).isTelling())
            .toList();
    List<String> header = new ArrayList<>(List.of("copies", "macro-F1", "lost"));
    labels.stream().map(TextLabel::key).forEach(header::add);
    Markdown table = new Markdown(header.toArray(String[]::new));
    List<Double> before = f1(plain, labels);
    table.row(row("plain", before, before));
    for (Disguise disguise : Disguise.values()) {
      String name = disguise.name().toLowerCase(Locale.ROOT);
      table.row(row(name, f1(disguised(plain, disguise, seed), labels), before));
    }
    return table.toString();
  }

  private static Evaluation disguised(Evaluation plain, Disguise disguise, long seed) {
    Random random = new Random(seed);
    List<KnownText> copies =
        plain.scored().stream()
            .map(Evaluation.Scored::text)
            .filter(Slices::isReal)
            .map(text -> text.withText(disguise.apply(text.text(), random)))
            .toList();
    return Evaluation.of(plain.model(), copies);
  }

  private static List<Double> f1(Evaluation evaluation, List<TextLabel> labels) {
    return labels.stream().map(label -> evaluation.figures(label, Slices::isReal).f1()).toList();
  }

  private static List<Object> row(String name, List<Double> f1, List<Double> before) {
    List<Object> cells = new ArrayList<>();
    cells.add(name);
    cells.add(mean(f1));
    cells.add(mean(before) - mean(f1));
    cells.addAll(f1);
    return cells;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
