package io.parapet.classifier.train;

import io.parapet.classifier.model.Companding;
import io.parapet.classifier.model.LinearTable;
import java.util.Arrays;

/**
 * Learns a weight per n-gram and label by logistic regression. An n-gram grows the more readily the
 * more its frequency differs between texts with and without the label (the log-count ratio of Wang
 * and Manning 2012).
 */
final class LinearTrainer {
  /** Rows of the hash table, as a power of two: room for all data sets together. */
  static final int BITS = 21;

  /** How much the log-count ratio decides, 0..1; all of it overfits small sets. */
  private static final double EVIDENCE = 0.6;

  /** Of an error, beside the squared weights. */
  private static final double COST = 3;

  private final TrainingSet set;
  private final SparseTexts texts;
  private final long seed;
  private final Progress progress;

  LinearTrainer(TrainingSet set, SparseTexts texts, long seed, Progress progress) {
    this.set = set;
    this.texts = texts;
    this.seed = seed;
    this.progress = progress;
  }

  /** What a reader needs to train the same again. */
  static String settings() {
    return "2^" + BITS + " rows, log-count ratio " + EVIDENCE + ", cost of an error " + COST;
  }

  /** A weight per row for one label, learned from chosen texts. */
  float[] learn(int label, int[] chosen) {
    int[] known = Arrays.stream(chosen).filter(text -> set.knows(text, label)).toArray();
    boolean[] carries = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      carries[i] = set.carries(known[i], label);
    }
    float[] scales = scales(known, carries);
    return rounded(
        new LogisticRegression(texts, scales, progress)
            .fit(known, carries, costs(known, label), seed));
  }

  /** As the table will hold it, so that what is measured is what is shipped. */
  private static float[] rounded(float[] weights) {
    float scale = greatest(weights);
    for (int row = 0; row < weights.length && scale > 0; row++) {
      weights[row] = scale * Companding.decode(Companding.encode(weights[row] / scale));
    }
    return weights;
  }

  private static float greatest(float[] weights) {
    float greatest = 0;
    for (float weight : weights) {
      greatest = Math.max(greatest, Math.abs(weight));
    }
    return greatest;
  }

  /** Packs the weights of all labels into a table. */
  LinearTable pack(float[][] weights) {
    int labels = weights.length;
    byte[] packed = new byte[labels << BITS];
    float[] scales = new float[labels];
    for (int label = 0; label < labels; label++) {
      scales[label] = greatest(weights[label]);
      for (int row = 0; row < texts.tableSize() && scales[label] > 0; row++) {
        packed[row * labels + label] = Companding.encode(weights[label][row] / scales[label]);
      }
    }
    return new LinearTable(BITS, labels, packed, scales);
  }

  private double[] costs(int[] known, int label) {
    return Arrays.stream(known).mapToDouble(i -> COST * set.weights()[i][label]).toArray();
  }

  private float[] scales(int[] known, boolean[] carries) {
    float[] scales = logCountRatios(known, carries);
    for (int row = 0; row < scales.length; row++) {
      scales[row] = (float) (1 - EVIDENCE + EVIDENCE * scales[row]);
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
