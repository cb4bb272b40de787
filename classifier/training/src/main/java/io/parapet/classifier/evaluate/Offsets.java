package io.parapet.classifier.evaluate;

import java.util.stream.IntStream;

/**
 * Thresholds for labels that exclude each other: a number per label that its log-odds must exceed,
 * more than the others exceed theirs. Chosen for macro-F1 on held-out texts, one label at a time:
 * rare labels are under-called where the greatest probability alone decides.
 */
public final class Offsets {
  private static final int ROUNDS = 3;
  private static final double WIDEST = 4;
  private static final double STEP = 0.1;

  private Offsets() {}

  /** The label that exceeds its offset most, per text. */
  public static int[] decide(double[][] logits, double[] offsets) {
    return IntStream.range(0, logits.length).map(text -> greatest(logits[text], offsets)).toArray();
  }

  /** The offsets with the best macro-F1. */
  public static double[] choose(double[][] logits, int[] truth, int labels) {
    double[] offsets = new double[labels];
    for (int round = 0; round < ROUNDS; round++) {
      for (int label = 0; label < labels; label++) {
        offsets[label] = best(logits, truth, offsets, label);
      }
    }
    return offsets;
  }

  /** The middle of the best stretch: neighbours count, so that one lucky step does not win. */
  private static double best(double[][] logits, int[] truth, double[] offsets, int label) {
    int steps = (int) Math.round(2 * WIDEST / STEP) + 1;
    double[] values = new double[steps];
    for (int i = 0; i < steps; i++) {
      double[] tried = offsets.clone();
      tried[label] = i * STEP - WIDEST;
      values[i] = Metrics.macroF1(truth, decide(logits, tried), offsets.length);
    }
    int best = 0;
    for (int i = 0; i < steps; i++) {
      best = smooth(values, i) > smooth(values, best) ? i : best;
    }
    return best * STEP - WIDEST;
  }

  private static double smooth(double[] values, int at) {
    int from = Math.max(0, at - 2);
    int to = Math.min(values.length, at + 3);
    return IntStream.range(from, to).mapToDouble(i -> values[i]).average().orElse(0);
  }

  private static int greatest(double[] logits, double[] offsets) {
    int greatest = 0;
    for (int label = 1; label < offsets.length; label++) {
      boolean more = logits[label] - offsets[label] > logits[greatest] - offsets[greatest];
      greatest = more ? label : greatest;
    }
    return greatest;
  }
}
