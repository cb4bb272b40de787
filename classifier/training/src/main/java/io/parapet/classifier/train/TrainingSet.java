package io.parapet.classifier.train;

import java.util.List;

/**
 * Texts with what is known of them.
 *
 * @param labels what is learned
 * @param texts as written
 * @param targets [text][label], 0 or 1
 * @param weights [text][label], how much it counts; 0 when nothing is known of it
 * @param groups [text], 24 bits; texts of one group are held out together
 */
@SuppressWarnings("ArrayRecordComponent") // one number per text and label; nobody compares them
public record TrainingSet(
    List<String> labels, List<String> texts, float[][] targets, float[][] weights, int[] groups) {

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
}
