package io.parapet.classifier.model;

import io.parapet.classifier.text.NGrams;

/**
 * A weight per n-gram and label, found by hash. N-grams that were not learned count for nothing,
 * not even for the length.
 *
 * @param bits the table has 2^bits rows
 * @param labels weights per row
 * @param weights the rows, {@link Companding companded}; a row of zeros was not learned
 * @param scales the greatest weight of each label
 */
@SuppressWarnings("ArrayRecordComponent") // weights are arrays; nobody compares them
public record LinearTable(int bits, int labels, byte[] weights, float[] scales) {
  /** How much more characters count than words. */
  public static final double CHARACTER_WEIGHT = 1.5;

  public LinearTable {
    if (weights.length != labels << bits || scales.length != labels) {
      throw new IllegalArgumentException("a table of 2^" + bits + " rows has another size");
    }
  }

  /** The row of a hash. */
  public static int row(int hash, int bits) {
    return hash >>> (32 - bits);
  }

  /**
   * Scores a message.
   *
   * @param workspace twice as long as there are labels; overwritten
   * @param logits one per label: the score is added to them
   */
  public void score(NGrams grams, float[] workspace, float[] logits) {
    double words = Math.sqrt(sum(grams, 0, grams.wordGrams(), workspace, 0));
    double characters = Math.sqrt(sum(grams, grams.wordGrams(), grams.size(), workspace, labels));
    for (int label = 0; label < labels; label++) {
      double sum = words == 0 ? 0 : workspace[label] / words;
      sum += characters == 0 ? 0 : CHARACTER_WEIGHT * workspace[labels + label] / characters;
      logits[label] += (float) (scales[label] * sum);
    }
  }

  /** How many n-grams of a range are known; their weights go into the workspace. */
  private int sum(NGrams grams, int from, int to, float[] workspace, int offset) {
    for (int label = 0; label < labels; label++) {
      workspace[offset + label] = 0;
    }
    int known = 0;
    for (int i = from; i < to; i++) {
      int row = row(grams.hash(i), bits) * labels;
      int any = 0;
      for (int label = 0; label < labels; label++) {
        byte code = weights[row + label];
        any |= code;
        workspace[offset + label] += Companding.decode(code);
      }
      known += any == 0 ? 0 : 1;
    }
    return known;
  }

  /** Adds what each n-gram added to {@link #score} to the words it stands on, times a factor. */
  void explain(NGrams grams, float[] factors, WordContributions into) {
    double words = Math.sqrt(known(grams, 0, grams.wordGrams()));
    double characters = Math.sqrt(known(grams, grams.wordGrams(), grams.size()));
    for (int i = 0; i < grams.size(); i++) {
      if (grams.firstWord(i) >= 0) {
        double share = i < grams.wordGrams() ? 1 / words : CHARACTER_WEIGHT / characters;
        explain(grams, i, share, factors, into);
      }
    }
  }

  private void explain(
      NGrams grams, int index, double share, float[] factors, WordContributions into) {
    int row = row(grams.hash(index), bits) * labels;
    for (int label = 0; label < labels; label++) {
      if (weights[row + label] != 0) {
        double weight = scales[label] * Companding.decode(weights[row + label]);
        double amount = factors[label] * weight * share;
        into.add(grams.firstWord(index), grams.lastWord(index), label, amount);
      }
    }
  }

  private int known(NGrams grams, int from, int to) {
    int known = 0;
    for (int i = from; i < to; i++) {
      int row = row(grams.hash(i), bits) * labels;
      int any = 0;
      for (int label = 0; label < labels; label++) {
        any |= weights[row + label];
      }
      known += any == 0 ? 0 : 1;
    }
    return known;
  }
}
