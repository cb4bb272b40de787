package io.parapet.classifier.train;

import io.parapet.classifier.model.Blend;
import io.parapet.policies.score.TextLabel;
import java.util.stream.IntStream;

/**
 * Chooses from which probability a label is flagged: where the cost of misses and false alarms on
 * held-out texts is least.
 */
final class CostThresholds {
  private static final int STEPS = 98;

  private CostThresholds() {}

  /**
   * How many false alarms one missed text is worth. Of a cry for help it is only 2, since held-out
   * templates share words with learned ones and make it look easier than it is: 4 flagged twice as
   * many ordinary texts.
   */
  static double costOfMiss(TextLabel label) {
    return switch (label) {
      case SELF_HARM_ENCOURAGEMENT, THREAT -> 4;
      case SEXUAL, SCAM -> 3;
      case SELF_HARM_DISCLOSURE, HARASSMENT, HATE -> 2;
      case SPAM, PROFANITY -> 1.5;
    };
  }

  /** A threshold per label, 0.01 to 0.99. */
  static double[] choose(TrainingSet set, int[] heldOut, double[][] logits) {
    return IntStream.range(0, set.labels().size())
        .mapToDouble(label -> choose(set, heldOut, logits, label))
        .toArray();
  }

  private static double choose(TrainingSet set, int[] heldOut, double[][] logits, int label) {
    double cost = costOfMiss(TextLabel.values()[label]);
    double best = 0.5;
    double least = Double.MAX_VALUE;
    for (int step = 1; step <= STEPS; step++) {
      double threshold = step / (STEPS + 1.0);
      double total = 0;
      for (int text : heldOut) {
        boolean flagged = Blend.probability(logits[text][label]) >= threshold;
        boolean carries = set.carries(text, label);
        double error = flagged == carries ? 0 : carries ? cost : 1;
        total += error * set.weights()[text][label];
      }
      if (total < least) {
        least = total;
        best = threshold;
      }
    }
    return best;
  }
}
