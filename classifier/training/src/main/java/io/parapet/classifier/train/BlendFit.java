package io.parapet.classifier.train;

import io.parapet.classifier.model.Blend;

/**
 * Fits a {@link Blend} on held-out scores: a logistic regression with two inputs, by Newton's
 * method. A step that does not lower the loss is halved until it does, since scores that part the
 * texts perfectly would else drive the weights apart.
 */
final class BlendFit {
  private static final int STEPS = 40;
  private static final int MOST_HALVINGS = 30;
  private static final double RIDGE = 1;

  private final double[] linear;
  private final double[] network;
  private final boolean[] carries;
  private final double[] weights;
  private final boolean[] used;

  private BlendFit(
      double[] linear, double[] network, boolean[] carries, double[] weights, boolean... used) {
    this.linear = linear;
    this.network = network;
    this.carries = carries;
    this.weights = weights;
    this.used = used;
  }

  /**
   * Fits one label. A part whose weight would be negative is left out.
   *
   * @param linear held-out score of each text
   * @param network held-out score of each text
   * @param weights how much each text counts
   * @return weight of the linear score, weight of the network, bias
   */
  static double[] fit(double[] linear, double[] network, boolean[] carries, double[] weights) {
    double[] both = new BlendFit(linear, network, carries, weights, true, true).minimise();
    if (both[0] < 0) {
      return new BlendFit(linear, network, carries, weights, false, true).minimise();
    }
    if (both[1] < 0) {
      return new BlendFit(linear, network, carries, weights, true, false).minimise();
    }
    return both;
  }

  private double[] minimise() {
    double[] w = new double[3];
    double loss = loss(w);
    for (int step = 0; step < STEPS; step++) {
      double[] move = newtonStep(w);
      double share = 1;
      double[] next = minus(w, move, share);
      for (int i = 0; i < MOST_HALVINGS && loss(next) > loss; i++) {
        share /= 2;
        next = minus(w, move, share);
      }
      double lower = loss(next);
      if (!(lower < loss - 1e-9)) {
        break;
      }
      w = next;
      loss = lower;
    }
    return w;
  }

  private double loss(double[] w) {
    double loss = RIDGE / 2 * (w[0] * w[0] + w[1] * w[1]);
    for (int i = 0; i < carries.length; i++) {
      double margin = (carries[i] ? 1 : -1) * score(w, i);
      loss += weights[i] * (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin));
    }
    return loss;
  }

  private double[] newtonStep(double[] w) {
    double[] gradient = {RIDGE * w[0], RIDGE * w[1], 0};
    double[][] hessian = {{RIDGE, 0, 0}, {0, RIDGE, 0}, {0, 0, 1e-6}};
    for (int i = 0; i < carries.length; i++) {
      double p = Blend.probability(score(w, i));
      double error = weights[i] * (p - (carries[i] ? 1 : 0));
      accumulate(gradient, hessian, inputs(i), error, weights[i] * p * (1 - p));
    }
    return solve(hessian, gradient);
  }

  private double score(double[] w, int text) {
    double[] x = inputs(text);
    return w[0] * x[0] + w[1] * x[1] + w[2];
  }

  private double[] inputs(int text) {
    return new double[] {used[0] ? linear[text] : 0, used[1] ? network[text] : 0, 1};
  }

  private static double[] minus(double[] from, double[] move, double share) {
    double[] moved = from.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= share * move[i];
    }
    return moved;
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
