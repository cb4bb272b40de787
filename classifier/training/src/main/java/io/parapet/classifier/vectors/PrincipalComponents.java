package io.parapet.classifier.vectors;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The directions in which vectors differ most: eigenvectors of their covariance, by Jacobi's
 * rotations, which give the same on every machine.
 */
final class PrincipalComponents {
  private static final int MOST_SWEEPS = 60;
  private static final double SMALL = 1e-12;

  private final double[] mean;
  private final double[][] directions;
  private final double[] variances;

  private PrincipalComponents(double[] mean, double[][] directions, double[] variances) {
    this.mean = mean;
    this.directions = directions;
    this.variances = variances;
  }

  /** The components of some vectors, the widest first. */
  static PrincipalComponents of(float[][] vectors) {
    double[] mean = mean(vectors);
    double[][] matrix = covariance(vectors, mean);
    double[][] turned = identity(mean.length);
    double least = SMALL * IntStream.range(0, mean.length).mapToDouble(i -> matrix[i][i]).sum();
    for (int sweep = 0; sweep < MOST_SWEEPS && largestOutside(matrix) > least; sweep++) {
      sweep(matrix, turned);
    }
    int[] order =
        IntStream.range(0, mean.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new PrincipalComponents(
        mean,
        Arrays.stream(order).mapToObj(i -> turned[i]).toArray(double[][]::new),
        Arrays.stream(order).mapToDouble(i -> matrix[i][i]).toArray());
  }

  /** The first coordinates of a vector along the components. */
  float[] project(float[] vector, int dimensions) {
    float[] projected = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      double sum = 0;
      for (int j = 0; j < vector.length; j++) {
        sum += (vector[j] - mean[j]) * directions[i][j];
      }
      projected[i] = (float) sum;
    }
    return projected;
  }

  /** The share of the variance that the first components hold. */
  double share(int dimensions) {
    return Arrays.stream(variances, 0, dimensions).sum() / Arrays.stream(variances).sum();
  }

  private static double[] mean(float[][] vectors) {
    double[] mean = new double[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    return mean;
  }

  private static double[][] covariance(float[][] vectors, double[] mean) {
    double[][] covariance = new double[mean.length][mean.length];
    double[] centred = new double[mean.length];
    for (float[] vector : vectors) {
      Arrays.setAll(centred, i -> vector[i] - mean[i]);
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j < mean.length; j++) {
          covariance[i][j] += centred[i] * centred[j] / vectors.length;
        }
      }
    }
    return covariance;
  }

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static double largestOutside(double[][] matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        largest = Math.max(largest, Math.abs(matrix[i][j]));
      }
    }
    return largest;
  }

  private static void sweep(double[][] matrix, double[][] turned) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i + 1; j < matrix.length; j++) {
        if (matrix[i][j] != 0) {
          rotate(matrix, turned, i, j);
        }
      }
    }
  }

  /** One rotation, which makes the entry at i, j zero (Golub and Van Loan, section 8.5). */
  private static void rotate(double[][] matrix, double[][] turned, int i, int j) {
    double tau = (matrix[j][j] - matrix[i][i]) / (2 * matrix[i][j]);
    double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (int k = 0; k < matrix.length; k++) {
      double a = matrix[k][i];
      double b = matrix[k][j];
      matrix[k][i] = cosine * a - sine * b;
      matrix[k][j] = sine * a + cosine * b;
    }
    mix(matrix[i], matrix[j], cosine, sine);
    mix(turned[i], turned[j], cosine, sine);
  }

  private static void mix(double[] first, double[] second, double cosine, double sine) {
    for (int k = 0; k < first.length; k++) {
      double a = first[k];
      double b = second[k];
      first[k] = cosine * a - sine * b;
      second[k] = sine * a + cosine * b;
    }
  }
}
