package io.parapet.classifier.train;

import io.parapet.classifier.model.LinearTable;
import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.NGrams;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Texts as rows of the hash table, group by group. N-grams of one text only are left out: they
 * teach little, and what one person wrote does not enter the table by itself. A text and its
 * disguised copies are one text.
 */
final class SparseTexts {
  private static final int NONE = -1;

  private final int[] firstText;
  private final BitSet shared = new BitSet();
  private final int[][] rows;
  private final int[][] ends;

  private SparseTexts(int bits, int texts) {
    this.firstText = new int[1 << bits];
    Arrays.fill(firstText, NONE);
    this.rows = new int[texts][];
    this.ends = new int[texts][NGrams.GROUPS];
  }

  static SparseTexts read(TrainingSet set, int bits) {
    SparseTexts read = new SparseTexts(bits, set.size());
    Message message = new Message();
    NGrams grams = new NGrams();
    for (int text = 0; text < set.size(); text++) {
      message.read(set.texts().get(text));
      grams.read(message);
      read.add(text, set.sources()[text], grams, bits);
    }
    read.dropRare();
    return read;
  }

  int tableSize() {
    return firstText.length;
  }

  int[] rows(int text) {
    return rows[text];
  }

  /** Where the rows of a group of n-grams begin. */
  int from(int text, int group) {
    return group == 0 ? 0 : ends[text][group - 1];
  }

  /** Just after the last row of a group. */
  int to(int text, int group) {
    return ends[text][group];
  }

  /** The value of each row of a group: longer texts have smaller values. */
  float value(int text, int group) {
    return (float) LinearTable.value(group, to(text, group) - from(text, group));
  }

  /** The sum of weight times value over a text. */
  double score(int text, float[] weights) {
    double score = 0;
    for (int group = 0; group < NGrams.GROUPS; group++) {
      double sum = 0;
      for (int i = from(text, group); i < to(text, group); i++) {
        sum += weights[rows[text][i]];
      }
      score += sum * value(text, group);
    }
    return score;
  }

  private void add(int text, int source, NGrams grams, int bits) {
    int[] found = new int[grams.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = LinearTable.row(grams.hash(i), bits);
      count(found[i], source);
    }
    rows[text] = found;
    for (int group = 0; group < NGrams.GROUPS; group++) {
      ends[text][group] = grams.to(group);
    }
  }

  private void count(int row, int source) {
    if (firstText[row] == NONE) {
      firstText[row] = source;
    } else if (firstText[row] != source) {
      shared.set(row);
    }
  }

  private void dropRare() {
    for (int text = 0; text < rows.length; text++) {
      dropRare(text);
    }
  }

  private void dropRare(int text) {
    int[] all = rows[text];
    int kept = 0;
    int at = 0;
    for (int group = 0; group < NGrams.GROUPS; group++) {
      for (; at < ends[text][group]; at++) {
        if (shared.get(all[at])) {
          all[kept++] = all[at];
        }
      }
      ends[text][group] = kept;
    }
    rows[text] = Arrays.copyOf(all, kept);
  }
}
