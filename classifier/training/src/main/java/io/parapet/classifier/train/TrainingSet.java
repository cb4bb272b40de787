package io.parapet.classifier.train;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts with what is known of them.
 *
 * @param labels what is learned
 * @param texts as written
 * @param targets [text][label], 0 or 1
 * @param weights [text][label], how much it counts; 0 when nothing is known of it
 * @param groups [text], 24 bits; texts of one group are held out together
 * @param sources [text], which text it is a copy of, or disguises; itself if of none
 */
@SuppressWarnings("ArrayRecordComponent") // one number per text and label; nobody compares them
public record TrainingSet(
    List<String> labels,
    List<String> texts,
    float[][] targets,
    float[][] weights,
    int[] groups,
    int[] sources) {
  private static final double MOST_WEIGHT = 4;

  /** Texts of which none is a copy of another. */
  public TrainingSet(
      List<String> labels, List<String> texts, float[][] targets, float[][] weights, int[] groups) {
    this(labels, texts, targets, weights, groups, IntStream.range(0, texts.size()).toArray());
  }

  /** How many texts there are. */
  public int size() {
    return texts.size();
  }

  /** Whether anything is known of a label of a text. */
  public boolean knows(int text, int label) {
    return weights[text][label] > 0;
  }

  /** Whether a text carries a label. */
  public boolean carries(int text, int label) {
    return targets[text][label] > 0.5f;
  }

  /**
   * How much more a text that carries a label counts than one that does not: the root of how many
   * times rarer it is, 1 to {@value #MOST_WEIGHT}. What this shifts, calibration puts right.
   */
  float[] classWeights() {
    float[] classWeights = new float[labels.size()];
    for (int label = 0; label < classWeights.length; label++) {
      double carrying = 0;
      double other = 0;
      for (int text = 0; text < size(); text++) {
        carrying += carries(text, label) ? weights[text][label] : 0;
        other += carries(text, label) ? 0 : weights[text][label];
      }
      double rarer = Math.sqrt(other / Math.max(1, carrying));
      classWeights[label] = (float) Math.clamp(rarer, 1, MOST_WEIGHT);
    }
    return classWeights;
  }
}
