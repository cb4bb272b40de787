package io.parapet.simulator.evaluate;

import java.util.List;

/**
 * Evidence as a probability: a logistic curve fitted by Newton's method (Platt 1999, without his
 * smoothing of the targets).
 */
record Calibration(double slope, double intercept) {
  private static final int STEPS = 20;
  private static final double RIDGE = 1e-3;

  static Calibration fit(List<Double> evidence, List<Boolean> truth) {
    Calibration fitted = new Calibration(1, 0);
    for (int step = 0; step < STEPS; step++) {
      fitted = fitted.improved(evidence, truth);
    }
    return fitted;
  }

  double probability(double evidence) {
    return 1 / (1 + Math.exp(-(slope * evidence + intercept)));
  }

  private Calibration improved(List<Double> evidence, List<Boolean> truth) {
    double gradientSlope = -RIDGE * slope;
    double gradientIntercept = -RIDGE * intercept;
    double xx = RIDGE;
    double x = 0;
    double one = RIDGE;
    for (int i = 0; i < evidence.size(); i++) {
      double value = evidence.get(i);
      double chance = probability(value);
      double error = (truth.get(i) ? 1 : 0) - chance;
      double weight = chance * (1 - chance);
      gradientSlope += error * value;
      gradientIntercept += error;
      xx += weight * value * value;
      x += weight * value;
      one += weight;
    }
    double determinant = xx * one - x * x;
    return new Calibration(
        slope + (one * gradientSlope - x * gradientIntercept) / determinant,
        intercept + (xx * gradientIntercept - x * gradientSlope) / determinant);
  }
}
