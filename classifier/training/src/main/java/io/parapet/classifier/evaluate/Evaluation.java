package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.ModelScorer;
import io.parapet.classifier.model.TextModel;
import io.parapet.policies.score.TextLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A model's scores on texts that were kept back, sliced by label and data set.
 *
 * @param model that scored
 * @param scored the texts with their probabilities
 */
public record Evaluation(TextModel model, List<Scored> scored) {

  /**
   * One text with its scores.
   *
   * @param text with what is known of it
   * @param probabilities in the order of the labels
   */
  @SuppressWarnings("ArrayRecordComponent") // one number per label; nobody compares them
  public record Scored(KnownText text, double[] probabilities) {}

  /** Scores texts. */
  public static Evaluation of(TextModel model, List<KnownText> texts) {
    ModelScorer scorer = new ModelScorer(model);
    List<Scored> scored = new ArrayList<>();
    for (KnownText text : texts) {
      double[] logits = new double[model.labels().size()];
      scorer.score(text.text(), logits);
      for (int label = 0; label < logits.length; label++) {
        logits[label] = Blend.probability(logits[label]);
      }
      scored.add(new Scored(text, logits));
    }
    return new Evaluation(model, scored);
  }

  /** The data sets that say something sure about a label, synthetic ones last. */
  public Set<String> sets(TextLabel label) {
    Set<String> sets = new LinkedHashSet<>();
    for (Scored text : scored) {
      if (isSure(text, label)) {
        sets.add(text.text().set());
      }
    }
    return sets;
  }

  /** The figures of one label on the texts of one set. */
  public Figures figures(TextLabel label, Predicate<KnownText> chosen) {
    List<Scored> rows =
        scored.stream().filter(row -> isSure(row, label) && chosen.test(row.text())).toList();
    double[] scores = new double[rows.size()];
    boolean[] carries = new boolean[rows.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = rows.get(i).probabilities()[label.ordinal()];
      carries[i] = carries(rows.get(i), label);
    }
    return Figures.of(scores, carries, model.thresholds()[label.ordinal()]);
  }

  /** The figures for the manifest: real and synthetic texts apart. */
  public Map<String, Map<String, Double>> metrics() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    for (TextLabel label : TextLabel.values()) {
      put(metrics, label.key(), figures(label, text -> !isSynthetic(text)));
      put(metrics, label.key() + " (synthetic)", figures(label, Evaluation::isSynthetic));
    }
    return metrics;
  }

  /** Whether a text was made from a template. */
  public static boolean isSynthetic(KnownText text) {
    return text.set().startsWith("synthetic-");
  }

  private static void put(Map<String, Map<String, Double>> metrics, String name, Figures figures) {
    if (figures.carrying() > 0 && figures.carrying() < figures.texts()) {
      metrics.put(name, figures.asMap());
    }
  }

  private static boolean isSure(Scored row, TextLabel label) {
    var known = row.text().known().get(label);
    return known != null && known.weight() == 1;
  }

  private static boolean carries(Scored row, TextLabel label) {
    var known = row.text().known().get(label);
    return known != null && known.target() > 0.5f;
  }
}
