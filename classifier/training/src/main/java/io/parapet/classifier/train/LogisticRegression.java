package io.parapet.classifier.train;

import io.parapet.classifier.text.NGrams;
import java.util.Random;

/**
 * L2-regularised logistic regression on sparse texts by dual coordinate descent (Yu, Huang and Lin
 * 2011): exact, without a learning rate, and the same to the bit for the same seed. Deeplearning4j
 * has no sparse gradients: a step over a table of a million rows would write all of them.
 */
final class LogisticRegression {
  private static final int MOST_ROUNDS = 12;
  private static final double ENOUGH = 1e-2;
  private static final int MOST_NEWTON_STEPS = 30;

  private final SparseTexts texts;
  private final float[] scales;
  private final float[] weights;
  private final Progress progress;

  /**
   * @param scales how readily the weight of a row grows, per row
   * @param progress when it is stopped, the round in hand is the last
   */
  LogisticRegression(SparseTexts texts, float[] scales, Progress progress) {
    this.progress = progress;
    this.texts = texts;
    this.scales = scales;
    this.weights = new float[texts.tableSize()];
  }

  /**
   * Learns one label.
   *
   * @param chosen the texts to learn from
   * @param carries whether each chosen text carries the label
   * @param costs of an error, per chosen text; greater means less regularisation
   * @return a weight per row, ready for {@link SparseTexts#score}
   */
  float[] fit(int[] chosen, boolean[] carries, double[] costs, long seed) {
    double[] dual = new double[chosen.length];
    double[] curvature = new double[chosen.length];
    int[] order = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      curvature[i] = squaredLength(chosen[i]);
      order[i] = i;
    }
    Random random = new Random(seed);
    double change = 1;
    for (int round = 0; round < MOST_ROUNDS && change > ENOUGH && !isLast(round); round++) {
      shuffle(order, random);
      change = 0;
      for (int i : order) {
        int sign = carries[i] ? 1 : -1;
        double margin = sign * score(chosen[i]);
        double updated = solve(dual[i], costs[i], curvature[i], margin);
        change = Math.max(change, Math.abs(updated - dual[i]) / costs[i]);
        add(chosen[i], sign * (updated - dual[i]));
        dual[i] = updated;
      }
    }
    return scaled();
  }

  private boolean isLast(int rounds) {
    return rounds > 0 && progress.isStopped();
  }

  /**
   * The root in 0..cost of the derivative of the dual for one text, as cost·sigmoid(t): Newton's
   * method, kept inside a bracket that holds the root.
   */
  private static double solve(double dual, double cost, double curvature, double margin) {
    double low = -margin - curvature * (cost - dual);
    double high = -margin + curvature * dual;
    double t = (low + high) / 2;
    for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
      double sigmoid = 1 / (1 + Math.exp(-t));
      double slope = t + margin + curvature * (cost * sigmoid - dual);
      if (slope > 0) {
        high = t;
      } else {
        low = t;
      }
      double next = t - slope / (1 + curvature * cost * sigmoid * (1 - sigmoid));
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - t) < 1e-4) {
        break;
      }
      t = next;
    }
    return cost / (1 + Math.exp(-t));
  }

  private double score(int text) {
    int[] rows = texts.rows(text);
    double score = 0;
    for (int group = 0; group < NGrams.GROUPS; group++) {
      double sum = 0;
      for (int i = texts.from(text, group); i < texts.to(text, group); i++) {
        sum += weights[rows[i]] * scales[rows[i]];
      }
      score += sum * texts.value(text, group);
    }
    return score;
  }

  private void add(int text, double amount) {
    int[] rows = texts.rows(text);
    for (int group = 0; group < NGrams.GROUPS; group++) {
      float step = (float) (amount * texts.value(text, group));
      for (int i = texts.from(text, group); i < texts.to(text, group); i++) {
        weights[rows[i]] += step * scales[rows[i]];
      }
    }
  }

  private double squaredLength(int text) {
    int[] rows = texts.rows(text);
    double length = 0;
    for (int group = 0; group < NGrams.GROUPS; group++) {
      double sum = 0;
      for (int i = texts.from(text, group); i < texts.to(text, group); i++) {
        sum += scales[rows[i]] * scales[rows[i]];
      }
      length += sum * texts.value(text, group) * texts.value(text, group);
    }
    return length;
  }

  private float[] scaled() {
    float[] scaled = new float[weights.length];
    for (int row = 0; row < scaled.length; row++) {
      scaled[row] = weights[row] * scales[row];
    }
    return scaled;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
