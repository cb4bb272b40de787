package io.parapet.classifier.evaluate;

import java.util.Arrays;
import java.util.Random;

/** Intervals by resampling the texts with replacement (Efron 1979). */
final class Bootstrap {
  private static final int SAMPLES = 200;

  private Bootstrap() {}

  /** The 2.5 % and the 97.5 % quantile of F1. */
  static double[] f1(Evaluation.Column column, double threshold, Random random) {
    double[] values = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      values[i] = sample(column, threshold, random);
    }
    Arrays.sort(values);
    return new double[] {values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]};
  }

  private static double sample(Evaluation.Column column, double threshold, Random random) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    int texts = column.scores().length;
    for (int i = 0; i < texts; i++) {
      int text = random.nextInt(texts);
      boolean flagged = column.scores()[text] >= threshold;
      boolean carries = column.carries()[text];
      found += flagged && carries ? 1 : 0;
      wrong += flagged && !carries ? 1 : 0;
      missed += !flagged && carries ? 1 : 0;
    }
    return Metrics.f1(found, wrong, missed);
  }
}
