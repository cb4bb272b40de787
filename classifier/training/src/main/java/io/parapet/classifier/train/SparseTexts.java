package io.parapet.classifier.train;

import io.parapet.classifier.model.LinearTable;
import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.NGrams;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as rows of the hash table, group by group. N-grams of one text only are left out: they
 * teach little, and what one person wrote does not enter the table by itself.
 */
final class SparseTexts {
  private static final int FEWEST_TEXTS = 2;

  private final int[] frequency;
  private final int[] lastText;
  private final int[][] rows;
  private final int[][] ends;

  private SparseTexts(int bits, int texts) {
    this.frequency = new int[1 << bits];
    this.lastText = new int[1 << bits];
    this.rows = new int[texts][];
    this.ends = new int[texts][NGrams.GROUPS];
  }

  static SparseTexts read(List<String> texts, int bits) {
    SparseTexts read = new SparseTexts(bits, texts.size());
    Message message = new Message();
    NGrams grams = new NGrams();
    for (int text = 0; text < texts.size(); text++) {
      message.read(texts.get(text));
      grams.read(message);
      read.add(text, grams, bits);
    }
    read.dropRare();
    return read;
  }

  int tableSize() {
    return frequency.length;
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

  private void add(int text, NGrams grams, int bits) {
    int[] found = new int[grams.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = LinearTable.row(grams.hash(i), bits);
      count(found[i], text + 1);
    }
    rows[text] = found;
    for (int group = 0; group < NGrams.GROUPS; group++) {
      ends[text][group] = grams.to(group);
    }
  }

  /** Two n-grams of one text may share a row: they count once. */
  private void count(int row, int textNumber) {
    frequency[row] += lastText[row] == textNumber ? 0 : 1;
    lastText[row] = textNumber;
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
        if (frequency[all[at]] >= FEWEST_TEXTS) {
          all[kept++] = all[at];
        }
      }
      ends[text][group] = kept;
    }
    rows[text] = Arrays.copyOf(all, kept);
  }
}
