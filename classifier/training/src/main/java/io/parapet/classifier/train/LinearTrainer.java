package io.parapet.classifier.train;

import io.parapet.classifier.model.Companding;
import io.parapet.classifier.model.LinearTable;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a weight per n-gram and label. Three regressions that weigh n-grams in different ways are
 * averaged; since each is linear, their mean costs no more than one.
 */
final class LinearTrainer {
  /** Rows of the hash table, as a power of two. */
  static final int BITS = 20;

  /**
   * One way to weigh n-grams.
   *
   * @param rarity power of the inverse document frequency
   * @param evidence 0..1: how much the log-count ratio of Wang and Manning (2012) counts
   * @param cost of an error
   */
  private record View(double rarity, double evidence, double cost) {}

  private static final List<View> VIEWS =
      List.of(new View(0, 0, 4), new View(1, 0, 8), new View(0, 0.5, 4));

  private final TrainingSet set;
  private final SparseTexts texts;
  private final long seed;

  LinearTrainer(TrainingSet set, SparseTexts texts, long seed) {
    this.set = set;
    this.texts = texts;
    this.seed = seed;
  }

  /** A weight per row for one label, learned from chosen texts. */
  float[] learn(int label, int[] chosen) {
    int[] known = Arrays.stream(chosen).filter(text -> set.knows(text, label)).toArray();
    boolean[] carries = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      carries[i] = set.carries(known[i], label);
    }
    float[] mean = new float[texts.tableSize()];
    for (View view : VIEWS) {
      float[] weights =
          new LogisticRegression(texts, scales(view, known, carries))
              .fit(known, carries, costs(view, known, label), seed);
      for (int row = 0; row < mean.length; row++) {
        mean[row] += weights[row] / VIEWS.size();
      }
    }
    return mean;
  }

  /** Packs the weights of all labels into a table. */
  LinearTable pack(float[][] weights) {
    int labels = weights.length;
    byte[] packed = new byte[labels << BITS];
    float[] scales = new float[labels];
    for (int label = 0; label < labels; label++) {
      for (float weight : weights[label]) {
        scales[label] = Math.max(scales[label], Math.abs(weight));
      }
      for (int row = 0; row < texts.tableSize() && scales[label] > 0; row++) {
        packed[row * labels + label] = Companding.encode(weights[label][row] / scales[label]);
      }
    }
    return new LinearTable(BITS, labels, packed, scales);
  }

  private double[] costs(View view, int[] known, int label) {
    return Arrays.stream(known).mapToDouble(i -> view.cost() * set.weights()[i][label]).toArray();
  }

  private float[] scales(View view, int[] known, boolean[] carries) {
    float[] scales = new float[texts.tableSize()];
    double typical = Math.log(texts.size() / 50.0 + 1) + 1;
    float[] ratios = view.evidence() > 0 ? logCountRatios(known, carries) : scales;
    for (int row = 0; row < scales.length; row++) {
      double rarity = Math.log((texts.size() + 1.0) / (texts.frequency(row) + 1.0)) + 1;
      double evidence = 1 - view.evidence() + view.evidence() * ratios[row];
      scales[row] = (float) (Math.pow(rarity / typical, view.rarity()) * evidence);
    }
    return scales;
  }

  private float[] logCountRatios(int[] known, boolean[] carries) {
    int[] with = new int[texts.tableSize()];
    int[] without = new int[texts.tableSize()];
    int carrying = 0;
    for (int i = 0; i < known.length; i++) {
      carrying += carries[i] ? 1 : 0;
      for (int row : texts.rows(known[i])) {
        (carries[i] ? with : without)[row]++;
      }
    }
    float[] ratios = new float[with.length];
    for (int row = 0; row < ratios.length; row++) {
      double inside = (with[row] + 1.0) / (carrying + 2.0);
      double outside = (without[row] + 1.0) / (known.length - carrying + 2.0);
      ratios[row] = (float) Math.abs(Math.log(inside / outside));
    }
    return ratios;
  }
}
