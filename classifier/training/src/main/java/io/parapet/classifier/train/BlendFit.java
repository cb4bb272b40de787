package io.parapet.classifier.train;

import io.parapet.classifier.model.Blend;

/** Fits a {@link Blend} on held-out scores: a logistic regression with two inputs, by Newton. */
final class BlendFit {
  private static final int STEPS = 25;
  private static final double RIDGE = 1e-2;

  private BlendFit() {}

  /**
   * Fits one label.
   *
   * @param linear held-out score of each text
   * @param network held-out score of each text
   * @param weights how much each text counts
   * @return weight of the linear score, weight of the network, bias
   */
  static double[] fit(double[] linear, double[] network, boolean[] carries, double[] weights) {
    double[] both = newton(linear, network, carries, weights, true, true);
    if (both[0] < 0) {
      return newton(linear, network, carries, weights, false, true);
    }
    return both[1] < 0 ? newton(linear, network, carries, weights, true, false) : both;
  }

  private static double[] newton(
      double[] linear,
      double[] network,
      boolean[] carries,
      double[] weights,
      boolean useLinear,
      boolean useNetwork) {
    double[] w = {useLinear ? 0.5 : 0, useNetwork ? 0.5 : 0, 0};
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = {RIDGE * w[0], RIDGE * w[1], 0};
      double[][] hessian = {{RIDGE, 0, 0}, {0, RIDGE, 0}, {0, 0, RIDGE}};
      for (int i = 0; i < carries.length; i++) {
        double[] x = {useLinear ? linear[i] : 0, useNetwork ? network[i] : 0, 1};
        double p = Blend.probability(w[0] * x[0] + w[1] * x[1] + w[2]);
        double error = weights[i] * (p - (carries[i] ? 1 : 0));
        accumulate(gradient, hessian, x, error, weights[i] * Math.max(p * (1 - p), 1e-6));
      }
      double[] move = solve(hessian, gradient);
      for (int i = 0; i < 3; i++) {
        w[i] -= Math.max(-2, Math.min(2, move[i]));
      }
    }
    return w;
  }

  private static void accumulate(
      double[] gradient, double[][] hessian, double[] x, double error, double curvature) {
    for (int i = 0; i < 3; i++) {
      gradient[i] += error * x[i];
      for (int j = 0; j < 3; j++) {
        hessian[i][j] += curvature * x[i] * x[j];
      }
    }
  }

  /** Gauss elimination of three equations; the ridge keeps the pivots from 0. */
  private static double[] solve(double[][] a, double[] b) {
    double[] x = b.clone();
    for (int pivot = 0; pivot < 3; pivot++) {
      for (int row = pivot + 1; row < 3; row++) {
        double factor = a[row][pivot] / a[pivot][pivot];
        for (int column = pivot; column < 3; column++) {
          a[row][column] -= factor * a[pivot][column];
        }
        x[row] -= factor * x[pivot];
      }
    }
    for (int row = 2; row >= 0; row--) {
      for (int column = row + 1; column < 3; column++) {
        x[row] -= a[row][column] * x[column];
      }
      x[row] /= a[row][row];
    }
    return x;
  }
}
