package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.ModelScorer;
import io.parapet.classifier.model.TextModel;
import io.parapet.classifier.text.Script;
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

  /** Scores texts; those that a scorer leaves without scores count as 0. */
  public static Evaluation of(TextModel model, List<KnownText> texts) {
    ModelScorer scorer = new ModelScorer(model);
    List<Scored> scored = new ArrayList<>();
    for (KnownText text : texts) {
      double[] logits = new double[model.labels().size()];
      boolean read = Script.isLatin(scorer.score(text.text(), logits).message());
      for (int label = 0; label < logits.length; label++) {
        logits[label] = read ? Blend.probability(logits[label]) : 0;
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

  /**
   * One label's scores beside the truth.
   *
   * @param scores probabilities
   * @param carries whether the text carries the label
   */
  @SuppressWarnings("ArrayRecordComponent") // one number per text; nobody compares them
  public record Column(double[] scores, boolean[] carries) {
    /** How many texts carry the label. */
    public int carrying() {
      int count = 0;
      for (boolean carrying : carries) {
        count += carrying ? 1 : 0;
      }
      return count;
    }
  }

  /** One label's scores of chosen texts that surely carry it or surely do not. */
  public Column column(TextLabel label, Predicate<KnownText> chosen) {
    List<Scored> rows =
        scored.stream().filter(row -> isSure(row, label) && chosen.test(row.text())).toList();
    double[] scores = new double[rows.size()];
    boolean[] carries = new boolean[rows.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = rows.get(i).probabilities()[label.ordinal()];
      carries[i] = carries(rows.get(i), label);
    }
    return new Column(scores, carries);
  }

  /** The probability from which a label is flagged. */
  public double threshold(TextLabel label) {
    return model.thresholds()[label.ordinal()];
  }

  /** The figures of one label on chosen texts. */
  public Figures figures(TextLabel label, Predicate<KnownText> chosen) {
    Column column = column(label, chosen);
    return Figures.of(column.scores(), column.carries(), threshold(label));
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

  static boolean isSure(Scored row, TextLabel label) {
    var known = row.text().known().get(label);
    return known != null && known.weight() >= 1;
  }

  /** The data set does not say so, but a text of its kind hardly carries the label. */
  static boolean likelyLacks(Scored row, TextLabel label) {
    var known = row.text().known().get(label);
    return known != null && known.weight() < 1 && known.target() < 0.5f;
  }

  static boolean carries(Scored row, TextLabel label) {
    var known = row.text().known().get(label);
    return known != null && known.target() > 0.5f;
  }
}
