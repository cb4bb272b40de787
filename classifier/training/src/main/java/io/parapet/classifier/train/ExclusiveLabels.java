package io.parapet.classifier.train;

import java.util.Arrays;

/**
 * Labels of which each text carries exactly one: turns log-odds that were learned one label at a
 * time into shares that sum to one. A rare label gains most, since here it also learns from what
 * the others say: an insult is first of all not harmless.
 *
 * <p>It is a multinomial logistic regression on held-out log-odds, which starts at "each label
 * speaks for itself" and is drawn back to it. The steps use Böhning's (1992) bound of the
 * curvature: each lowers the loss, and there is no step size to choose.
 */
public final class ExclusiveLabels {
  private static final int MOST_STEPS = 400;
  private static final double RIDGE = 2;
  private static final double WIDEST = 30;

  private final double[][] weights;

  private ExclusiveLabels(int labels) {
    weights = new double[labels][labels + 1];
    for (int label = 0; label < labels; label++) {
      weights[label][label] = 1;
    }
  }

  /**
   * Fits the shares.
   *
   * @param logits held-out log-odds, [text][label]
   * @param truth the label of each text
   */
  public static ExclusiveLabels fit(double[][] logits, int[] truth, int labels) {
    ExclusiveLabels fitted = new ExclusiveLabels(labels);
    double[][] inputs = Arrays.stream(logits).map(ExclusiveLabels::input).toArray(double[][]::new);
    double[][] inverse = inverse(curvature(inputs, labels + 1));
    for (int step = 0; step < MOST_STEPS; step++) {
      fitted.move(fitted.gradient(inputs, truth), inverse);
    }
    return fitted;
  }

  /** The logarithm of each label's share of one text. */
  public double[] logShares(double[] logits) {
    return shares(input(logits));
  }

  private double[] shares(double[] input) {
    double[] scores = new double[weights.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < scores.length; label++) {
      scores[label] = dot(weights[label], input);
      greatest = Math.max(greatest, scores[label]);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - greatest);
    }
    double all = greatest + Math.log(sum);
    return Arrays.stream(scores).map(score -> score - all).toArray();
  }

  private double[][] gradient(double[][] inputs, int[] truth) {
    int labels = weights.length;
    double[][] gradient = new double[labels][labels + 1];
    for (int text = 0; text < inputs.length; text++) {
      double[] shares = shares(inputs[text]);
      for (int label = 0; label < labels; label++) {
        double error = Math.exp(shares[label]) - (truth[text] == label ? 1 : 0);
        for (int i = 0; i <= labels; i++) {
          gradient[label][i] += error * inputs[text][i];
        }
      }
    }
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < labels; i++) {
        gradient[label][i] += RIDGE * (weights[label][i] - (i == label ? 1 : 0));
      }
    }
    return gradient;
  }

  private void move(double[][] gradient, double[][] inverse) {
    for (int label = 0; label < weights.length; label++) {
      for (int i = 0; i < inverse.length; i++) {
        weights[label][i] -= dot(inverse[i], gradient[label]);
      }
    }
  }

  /** The log-odds and a one for the bias. */
  private static double[] input(double[] logits) {
    double[] input = Arrays.copyOf(logits, logits.length + 1);
    for (int i = 0; i < logits.length; i++) {
      input[i] = Math.clamp(input[i], -WIDEST, WIDEST);
    }
    input[logits.length] = 1;
    return input;
  }

  /** Half of X'X, which no curvature of the loss exceeds, and the ridge. */
  private static double[][] curvature(double[][] inputs, int size) {
    double[][] bound = new double[size][size];
    for (double[] input : inputs) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          bound[i][j] += input[i] * input[j] / 2;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      bound[i][i] += RIDGE;
    }
    return bound;
  }

  /** By Gauss and Jordan; the ridge keeps the pivots from 0. */
  private static double[][] inverse(double[][] matrix) {
    int size = matrix.length;
    double[][] inverse = new double[size][size];
    for (int pivot = 0; pivot < size; pivot++) {
      inverse[pivot][pivot] = 1;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      double scale = 1 / matrix[pivot][pivot];
      scale(matrix[pivot], scale);
      scale(inverse[pivot], scale);
      for (int row = 0; row < size; row++) {
        double factor = row == pivot ? 0 : matrix[row][pivot];
        subtract(matrix[row], matrix[pivot], factor);
        subtract(inverse[row], inverse[pivot], factor);
      }
    }
    return inverse;
  }

  private static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  private static void subtract(double[] row, double[] other, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] -= factor * other[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
