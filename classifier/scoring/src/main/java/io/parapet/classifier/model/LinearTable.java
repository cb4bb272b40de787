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
  private static final double[] GROUP_WEIGHTS = {1, 1.5, 1};

  public LinearTable {
    if (weights.length != labels << bits || scales.length != labels) {
      throw new IllegalArgumentException("a table of 2^" + bits + " rows has another size");
    }
  }

  /** The row of a hash. */
  public static int row(int hash, int bits) {
    return hash >>> (32 - bits);
  }

  /** The value of each of some known n-grams of one group: many share what few have alone. */
  public static double value(int group, int known) {
    return GROUP_WEIGHTS[group] / Math.sqrt(Math.max(1, known));
  }

  /** The length of the workspace of {@link #score}. */
  public int workspace() {
    return labels + NGrams.GROUPS;
  }

  /**
   * Scores a message.
   *
   * @param workspace overwritten; afterwards it holds what {@link #explain} needs of this message
   * @param logits one per label: the score is added to them
   */
  public void score(NGrams grams, float[] workspace, float[] logits) {
    for (int group = 0; group < NGrams.GROUPS; group++) {
      double value = value(group, sum(grams, group, workspace));
      workspace[labels + group] = (float) value;
      for (int label = 0; label < labels; label++) {
        logits[label] += (float) (scales[label] * value * workspace[label]);
      }
    }
  }

  /** How many n-grams of a group are known; their weights go into the workspace. */
  private int sum(NGrams grams, int group, float[] workspace) {
    for (int label = 0; label < labels; label++) {
      workspace[label] = 0;
    }
    int known = 0;
    for (int i = grams.from(group); i < grams.to(group); i++) {
      int row = row(grams.hash(i), bits) * labels;
      int any = 0;
      for (int label = 0; label < labels; label++) {
        byte code = weights[row + label];
        any |= code;
        workspace[label] += Companding.decode(code);
      }
      known += any == 0 ? 0 : 1;
    }
    return known;
  }

  /**
   * Adds what each n-gram added to {@link #score} to the words it stands on, times a factor.
   *
   * @param workspace as {@link #score} left it for this message
   */
  void explain(NGrams grams, float[] workspace, float[] factors, WordContributions into) {
    for (int group = 0; group < NGrams.GROUPS; group++) {
      for (int label = 0; label < labels; label++) {
        workspace[label] = factors[label] * scales[label] * workspace[labels + group];
      }
      for (int i = grams.from(group); i < grams.to(group); i++) {
        if (grams.firstWord(i) >= 0) {
          explain(grams, i, workspace, into);
        }
      }
    }
  }

  /** Shares an n-gram equally among the words it stands on. */
  private void explain(NGrams grams, int index, float[] factors, WordContributions into) {
    int row = row(grams.hash(index), bits) * labels;
    int first = grams.firstWord(index);
    int last = grams.lastWord(index);
    float share = 1f / (last - first + 1);
    for (int word = first; word <= last; word++) {
      into.add(word, weights, row, factors, share);
    }
  }
}
