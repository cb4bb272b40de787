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

  /** Measures scores against truth. */
  public static Figures of(double[] scores, boolean[] carries, double threshold) {
    return Ranked.of(scores, carries).figures(threshold);
  }

  /** Whether some texts carry the label and some do not: else little can be measured. */
  boolean isTelling() {
    return carrying > 0 && carrying < texts;
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

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 10_000) / 10_000.0 : 0;
  }
}
