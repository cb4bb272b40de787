package io.parapet.classifier.model;

/**
 * How the linear part and the networks become one calibrated probability: a logistic regression per
 * label on held-out scores (Platt 1999, with two inputs).
 *
 * @param linear weight of the linear score, per label
 * @param network weight of the networks' mean score, per label
 * @param bias per label
 */
@SuppressWarnings("ArrayRecordComponent") // weights are arrays; nobody compares them
public record Blend(float[] linear, float[] network, float[] bias) {

  /** The calibrated log-odds of a label. */
  public double logit(int label, double linearScore, double networkScore) {
    return linear[label] * linearScore + network[label] * networkScore + bias[label];
  }

  /** The probability of log-odds. */
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
