package io.parapet.classifier.train;

import io.parapet.classifier.model.LinearTable;
import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.NGrams;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as rows of the hash table, n-grams of words first. N-grams of one text only are left out:
 * they teach little, and what one person wrote does not enter the table by itself.
 */
final class SparseTexts {
  private static final int FEWEST_TEXTS = 2;

  private final int[] frequency;
  private final int[][] rows;
  private final int[] words;

  private SparseTexts(int bits, int texts) {
    this.frequency = new int[1 << bits];
    this.rows = new int[texts][];
    this.words = new int[texts];
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

  int size() {
    return rows.length;
  }

  int tableSize() {
    return frequency.length;
  }

  /** In how many texts a row occurs; 0 for rows that were dropped. */
  int frequency(int row) {
    return frequency[row];
  }

  int[] rows(int text) {
    return rows[text];
  }

  /** How many rows of a text, from the first, are of words. */
  int words(int text) {
    return words[text];
  }

  /** The value of each word row: longer texts have smaller values. */
  float wordValue(int text) {
    return (float) (1 / Math.sqrt(Math.max(1, words[text])));
  }

  /** The value of each character row. */
  float characterValue(int text) {
    int count = rows[text].length - words[text];
    return (float) (LinearTable.CHARACTER_WEIGHT / Math.sqrt(Math.max(1, count)));
  }

  /** The sum of weight times value over a text. */
  double score(int text, float[] weights) {
    double wordSum = 0;
    double characterSum = 0;
    int[] row = rows[text];
    for (int i = 0; i < words[text]; i++) {
      wordSum += weights[row[i]];
    }
    for (int i = words[text]; i < row.length; i++) {
      characterSum += weights[row[i]];
    }
    return wordSum * wordValue(text) + characterSum * characterValue(text);
  }

  private void add(int text, NGrams grams, int bits) {
    int[] found = new int[grams.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = LinearTable.row(grams.hash(i), bits);
      frequency[found[i]]++;
    }
    rows[text] = found;
    words[text] = grams.wordGrams();
  }

  private void dropRare() {
    for (int text = 0; text < rows.length; text++) {
      int[] all = rows[text];
      int[] kept = Arrays.stream(all).filter(row -> frequency[row] >= FEWEST_TEXTS).toArray();
      int[] keptWords =
          Arrays.stream(all, 0, words[text])
              .filter(row -> frequency[row] >= FEWEST_TEXTS)
              .toArray();
      rows[text] = kept;
      words[text] = keptWords.length;
    }
    for (int row = 0; row < frequency.length; row++) {
      frequency[row] = frequency[row] >= FEWEST_TEXTS ? frequency[row] : 0;
    }
  }
}
