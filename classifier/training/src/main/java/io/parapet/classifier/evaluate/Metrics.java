package io.parapet.classifier.evaluate;

import io.parapet.classifier.train.TrainingSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Figures of merit of scores. */
public final class Metrics {
  private Metrics() {}

  /**
   * Area under the ROC curve: the probability that a carrying text scores above another; ties count
   * one half (Mann and Whitney 1947).
   *
   * @return 0..1, or NaN when all texts carry the label or none does
   */
  public static double area(double[] scores, boolean[] carries) {
    int[] order = ascending(scores);
    double rankSum = 0;
    long positives = 0;
    for (int i = 0; i < order.length; ) {
      int end = i;
      while (end + 1 < order.length && scores[order[end + 1]] == scores[order[i]]) {
        end++;
      }
      for (int tied = i; tied <= end; tied++) {
        if (carries[order[tied]]) {
          rankSum += (i + end) / 2.0 + 1;
          positives++;
        }
      }
      i = end + 1;
    }
    long negatives = order.length - positives;
    return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }

  /** The mean area over the labels that can be measured on some texts. */
  public static double meanArea(TrainingSet set, int[] texts, float[][] scores) {
    return IntStream.range(0, set.labels().size())
        .mapToDouble(label -> area(set, texts, scores, label))
        .filter(Double::isFinite)
        .average()
        .orElse(0.5);
  }

  private static double area(TrainingSet set, int[] texts, float[][] scores, int label) {
    int[] known =
        IntStream.range(0, texts.length).filter(i -> set.knows(texts[i], label)).toArray();
    boolean[] carries = new boolean[known.length];
    double[] values = new double[known.length];
    for (int i = 0; i < known.length; i++) {
      carries[i] = set.carries(texts[known[i]], label);
      values[i] = scores[known[i]][label];
    }
    return area(values, carries);
  }

  /** Harmonic mean of precision and recall; 0 when nothing was found. */
  public static double f1(int found, int wronglyFound, int missed) {
    return found == 0 ? 0 : 2.0 * found / (2.0 * found + wronglyFound + missed);
  }

  /** The mean F1 of the classes. */
  public static double macroF1(int[] truth, int[] decided, int classes) {
    return IntStream.range(0, classes)
        .mapToDouble(label -> f1(truth, decided, label))
        .average()
        .orElse(0);
  }

  private static double f1(int[] truth, int[] decided, int label) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (int i = 0; i < truth.length; i++) {
      found += truth[i] == label && decided[i] == label ? 1 : 0;
      wrong += truth[i] != label && decided[i] == label ? 1 : 0;
      missed += truth[i] == label && decided[i] != label ? 1 : 0;
    }
    return f1(found, wrong, missed);
  }

  /** The share of equal entries. */
  public static double accuracy(int[] truth, int[] decided) {
    long right = IntStream.range(0, truth.length).filter(i -> truth[i] == decided[i]).count();
    return right / (double) truth.length;
  }

  static int[] ascending(double[] scores) {
    return Arrays.stream(IntStream.range(0, scores.length).boxed().toArray(Integer[]::new))
        .sorted((a, b) -> Double.compare(scores[a], scores[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
