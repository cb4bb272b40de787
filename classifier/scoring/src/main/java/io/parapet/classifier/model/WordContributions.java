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

  /** Adds the weights of a row of the linear table to a word, times a factor per label. */
  void add(int word, byte[] weights, int row, float[] factors, float share) {
    int to = word * labels;
    for (int label = 0; label < labels; label++) {
      values[to + label] += Companding.decode(weights[row + label]) * factors[label] * share;
    }
  }

  /** Shares amounts, one per label and each times a factor, equally among some words. */
  void add(int firstWord, int lastWord, float amount, float[] row, int from, float[] factors) {
    float share = amount / (lastWord - firstWord + 1);
    for (int word = firstWord; word <= lastWord; word++) {
      for (int label = 0; label < labels; label++) {
        values[word * labels + label] += share * row[from + label] * factors[label];
      }
    }
  }

  float of(int word, int label) {
    return values[word * labels + label];
  }
}
