package io.parapet.classifier.vocabulary;

import io.parapet.classifier.text.Message;
import java.util.Arrays;

/**
 * A message as entries of a {@link Lexicon}: a word with a vector is one entry; any other is cut,
 * from its start, into the longest pieces known. Filled again for each message.
 */
public final class Pieces {
  /** No piece is longer, in characters. */
  public static final int LONGEST_PIECE = 12;

  /** Messages with more pieces are read up to here. */
  public static final int MOST = 2_000;

  private final int[] prefixes = new int[LONGEST_PIECE + 1];
  private int[] ids = new int[128];
  private int[] words = new int[128];
  private int size;

  /** Fills this with the pieces of a message. */
  public void read(Message message, Lexicon lexicon) {
    size = 0;
    for (int word = 0; word < message.words() && size < MOST; word++) {
      int whole = lexicon.findWord(hash(message, word));
      if (whole == Vocabulary.UNKNOWN) {
        cut(message, word, lexicon.pieces());
      } else {
        add(whole, word);
      }
    }
  }

  /** The hash of a whole word. */
  public static int hash(Message message, int word) {
    int hash = PieceHash.start(true);
    for (int at = message.from(word); at < message.to(word); at++) {
      hash = PieceHash.append(hash, message.text().charAt(at));
    }
    return hash;
  }

  /** How many pieces there are. */
  public int size() {
    return size;
  }

  /** The entries in the lexicon; only the first {@link #size()} count. */
  public int[] ids() {
    return ids;
  }

  /** The word of the message that a piece belongs to. */
  public int word(int index) {
    return words[index];
  }

  private void cut(Message message, int word, Vocabulary vocabulary) {
    int at = message.from(word);
    int end = message.to(word);
    while (at < end) {
      int longest = Math.min(LONGEST_PIECE, end - at);
      hashPrefixes(message, at, longest, at == message.from(word));
      int length = longest;
      int id = vocabulary.find(prefixes[length]);
      while (id == Vocabulary.UNKNOWN && length > 1) {
        length--;
        id = vocabulary.find(prefixes[length]);
      }
      add(id, word);
      at += length;
    }
  }

  private void hashPrefixes(Message message, int from, int longest, boolean beginsWord) {
    prefixes[0] = PieceHash.start(beginsWord);
    for (int i = 0; i < longest; i++) {
      prefixes[i + 1] = PieceHash.append(prefixes[i], message.text().charAt(from + i));
    }
  }

  private void add(int id, int word) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
    }
    ids[size] = id;
    words[size] = word;
    size++;
  }
}
