package io.parapet.classifier.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well one label is scored.
 *
 * @param texts measured on
 * @param carrying how many of them carry the label
 * @param precision at the threshold
 * @param recall at the threshold
 * @param f1 at the threshold
 * @param averagePrecision area under the precision-recall curve, as a step function
 * @param area under the ROC curve
 * @param calibrationError expected, over ten bins of equal width
 * @param falsePositiveRate at the threshold
 */
public record Figures(
    int texts,
    int carrying,
    double precision,
    double recall,
    double f1,
    double averagePrecision,
    double area,
    double calibrationError,
    double falsePositiveRate) {
  private static final int BINS = 10;

  /** Measures scores against truth. */
  public static Figures of(double[] scores, boolean[] carries, double threshold) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (int i = 0; i < scores.length; i++) {
      boolean flagged = scores[i] >= threshold;
      found += flagged && carries[i] ? 1 : 0;
      wrong += flagged && !carries[i] ? 1 : 0;
      missed += !flagged && carries[i] ? 1 : 0;
    }
    int carrying = found + missed;
    return new Figures(
        scores.length,
        carrying,
        ratio(found, found + wrong),
        ratio(found, carrying),
        Metrics.f1(found, wrong, missed),
        averagePrecision(scores, carries),
        Metrics.area(scores, carries),
        calibrationError(scores, carries),
        ratio(wrong, scores.length - carrying));
  }

  /** By name, for JSON. */
  public Map<String, Double> asMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("texts", (double) texts);
    map.put("carrying", (double) carrying);
    map.put("precision", rounded(precision));
    map.put("recall", rounded(recall));
    map.put("f1", rounded(f1));
    map.put("average_precision", rounded(averagePrecision));
    map.put("auc", rounded(area));
    map.put("expected_calibration_error", rounded(calibrationError));
    map.put("false_positive_rate", rounded(falsePositiveRate));
    return map;
  }

  private static double averagePrecision(double[] scores, boolean[] carries) {
    int[] ascending = Metrics.ascending(scores);
    double sum = 0;
    int found = 0;
    for (int rank = 1; rank <= ascending.length; rank++) {
      if (carries[ascending[ascending.length - rank]]) {
        found++;
        sum += found / (double) rank;
      }
    }
    return ratio(sum, found);
  }

  private static double calibrationError(double[] scores, boolean[] carries) {
    double[] predicted = new double[BINS];
    double[] actual = new double[BINS];
    for (int i = 0; i < scores.length; i++) {
      int bin = Math.min(BINS - 1, (int) (scores[i] * BINS));
      predicted[bin] += scores[i];
      actual[bin] += carries[i] ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(predicted[bin] - actual[bin]);
    }
    return ratio(error, scores.length);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 10_000) / 10_000.0 : 0;
  }
}
