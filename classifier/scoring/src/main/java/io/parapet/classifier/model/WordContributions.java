package io.parapet.classifier.model;

import java.util.Arrays;

/** What each word of a message adds to each label's log-odds. Filled again for each message. */
final class WordContributions {
  private float[] values = new float[1024];
  private final int labels;

  WordContributions(int labels) {
    this.labels = labels;
  }

  void clear(int words) {
    if (values.length < words * labels) {
      values = new float[words * labels * 2];
    }
    Arrays.fill(values, 0, words * labels, 0);
  }

  /** Shares an amount equally among some words. */
  void add(int firstWord, int lastWord, int label, double amount) {
    float share = (float) (amount / (lastWord - firstWord + 1));
    for (int word = firstWord; word <= lastWord; word++) {
      values[word * labels + label] += share;
    }
  }

  float of(int word, int label) {
    return values[word * labels + label];
  }
}
