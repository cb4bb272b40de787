package io.parapet.classifier.evaluate;

import java.util.Arrays;

/** One label's scores in ascending order beside the truth. Each text may count several times. */
final class Ranked {
  private static final int BINS = 10;

  private final double[] scores;
  private final boolean[] carries;

  private Ranked(double[] scores, boolean[] carries) {
    this.scores = scores;
    this.carries = carries;
  }

  static Ranked of(double[] scores, boolean[] carries) {
    int[] ascending = Metrics.ascending(scores);
    double[] sorted = new double[scores.length];
    boolean[] truth = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      sorted[i] = scores[ascending[i]];
      truth[i] = carries[ascending[i]];
    }
    return new Ranked(sorted, truth);
  }

  int size() {
    return scores.length;
  }

  /** The figures when each text counts once. */
  Figures figures(double threshold) {
    int[] once = new int[scores.length];
    Arrays.fill(once, 1);
    return figures(once, threshold);
  }

  /**
   * The figures when each text counts as often as said.
   *
   * @param times per text in ascending order
   */
  Figures figures(int[] times, double threshold) {
    int first = firstAtLeast(threshold);
    int found = count(times, first, true);
    int wrong = count(times, first, false);
    int carrying = count(times, 0, true);
    int others = count(times, 0, false);
    return new Figures(
        carrying + others,
        carrying,
        ratio(found, found + wrong),
        ratio(found, carrying),
        Metrics.f1(found, wrong, carrying - found),
        averagePrecision(times),
        area(times),
        calibrationError(times),
        ratio(wrong, others));
  }

  private int firstAtLeast(double threshold) {
    int first = 0;
    while (first < scores.length && scores[first] < threshold) {
      first++;
    }
    return first;
  }

  private int count(int[] times, int from, boolean carrying) {
    int count = 0;
    for (int i = from; i < scores.length; i++) {
      count += carries[i] == carrying ? times[i] : 0;
    }
    return count;
  }

  /** The area under the precision-recall curve, as a step function; ties are one step. */
  private double averagePrecision(int[] times) {
    double found = 0;
    double seen = 0;
    double sum = 0;
    double step = 0;
    for (int i = scores.length - 1; i >= 0; i--) {
      step += carries[i] ? times[i] : 0;
      seen += times[i];
      if (i == 0 || scores[i - 1] != scores[i]) {
        found += step;
        sum += seen == 0 ? 0 : step * found / seen;
        step = 0;
      }
    }
    return ratio(sum, found);
  }

  /** The probability that a carrying text scores above another; ties count one half. */
  private double area(int[] times) {
    double below = 0;
    double carrying = 0;
    double ordered = 0;
    for (int i = 0; i < scores.length; ) {
      double others = 0;
      double tied = 0;
      int start = i;
      for (; i < scores.length && scores[i] == scores[start]; i++) {
        tied += carries[i] ? times[i] : 0;
        others += carries[i] ? 0 : times[i];
      }
      ordered += tied * (below + others / 2);
      below += others;
      carrying += tied;
    }
    return ordered / (carrying * below);
  }

  private double calibrationError(int[] times) {
    double[] gaps = new double[BINS];
    double texts = 0;
    for (int i = 0; i < scores.length; i++) {
      int bin = Math.min(BINS - 1, (int) (scores[i] * BINS));
      gaps[bin] += times[i] * (scores[i] - (carries[i] ? 1 : 0));
      texts += times[i];
    }
    return ratio(Arrays.stream(gaps).map(Math::abs).sum(), texts);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
