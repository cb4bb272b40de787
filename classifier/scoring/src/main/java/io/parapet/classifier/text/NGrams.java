package io.parapet.classifier.text;

import io.parapet.policies.text.TextBuffer;
import java.util.Arrays;

/**
 * The hashed n-grams of a message, in three groups: words alone, in pairs and triples; the
 * characters of each word with its borders, both of the normalised view; and the characters of the
 * raw view, across words. Filled again for each message.
 */
public final class NGrams {
  /** How many groups of n-grams there are. */
  public static final int GROUPS = 3;

  private static final int LONGEST_WORD_GRAM = 3;
  private static final int SHORTEST_CHARACTER_GRAM = 2;
  private static final int LONGEST_CHARACTER_GRAM = 6;
  private static final int SHORTEST_RAW_GRAM = 2;
  private static final int LONGEST_RAW_GRAM = 4;
  private static final int WORD_SEED = 0x3C6EF372;
  private static final int CHARACTER_SEED = 0x1B873593;
  private static final int SURFACE_SEED = 0x2545F491;
  private static final int RAW_SEED = 0x51ED270B;
  private static final int PRIME = 0x01000193;

  private int[] hashes = new int[1024];
  private int[] firstWord = new int[1024];
  private int[] lastWord = new int[1024];
  private final SeenHashes seen = new SeenHashes();
  private int size;
  private final int[] ends = new int[GROUPS];

  /** Fills this with the n-grams of a message. */
  public void read(Message message) {
    size = 0;
    seen.clear();
    addSurface(message);
    for (int word = 0; word < message.words(); word++) {
      addWordGrams(message, word);
    }
    ends[0] = size;
    for (int word = 0; word < message.words(); word++) {
      addCharacterGrams(message, word);
    }
    ends[1] = size;
    addRawGrams(message);
    ends[2] = size;
  }

  /** How many n-grams there are. */
  public int size() {
    return size;
  }

  /** The first n-gram of a group: 0 words, 1 characters of words, 2 characters as written. */
  public int from(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  /** Just after the last n-gram of a group. */
  public int to(int group) {
    return ends[group];
  }

  /** A 32-bit hash, well mixed. */
  public int hash(int index) {
    return hashes[index];
  }

  /** The word where an n-gram begins, or -1 for what the whole text looks like. */
  public int firstWord(int index) {
    return firstWord[index];
  }

  /** The word where an n-gram ends, inclusive. */
  public int lastWord(int index) {
    return lastWord[index];
  }

  /** Length, shouting and excitement, each in a few steps. */
  private void addSurface(Message message) {
    int shouting = message.letters() == 0 ? 9 : 8 * message.capitals() / message.letters();
    addSurface(0, 32 - Integer.numberOfLeadingZeros(message.words()));
    addSurface(1, shouting);
    addSurface(2, Math.min(count(message.text(), '!'), 4));
    addSurface(3, Math.min(count(message.text(), '?'), 4));
  }

  private void addSurface(int aspect, int value) {
    add(SURFACE_SEED + 16 * aspect + value, -1, -1);
  }

  private static int count(TextBuffer text, char wanted) {
    int count = 0;
    int limit = Math.min(text.length(), Message.LONGEST_TEXT);
    for (int i = 0; i < limit; i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  private void addWordGrams(Message message, int first) {
    int hash = WORD_SEED;
    int last = Math.min(message.words(), first + LONGEST_WORD_GRAM);
    for (int word = first; word < last; word++) {
      for (int i = message.from(word); i < message.to(word); i++) {
        hash = (hash ^ message.text().charAt(i)) * PRIME;
      }
      hash = (hash ^ ' ') * PRIME;
      add(hash, first, word);
    }
  }

  private void addCharacterGrams(Message message, int word) {
    TextBuffer text = message.text();
    int from = message.from(word) - 1;
    int to = message.to(word) + 1;
    for (int start = from; start + SHORTEST_CHARACTER_GRAM <= to; start++) {
      int hash = CHARACTER_SEED;
      int limit = Math.min(to, start + LONGEST_CHARACTER_GRAM);
      for (int i = start; i < limit; i++) {
        char c = i == from || i == to - 1 ? ' ' : text.charAt(i);
        hash = (hash ^ c) * PRIME;
        if (i - start + 1 >= SHORTEST_CHARACTER_GRAM) {
          add(hash, word, word);
        }
      }
    }
  }

  /** Each stands on the word where it begins, or before which it begins. */
  private void addRawGrams(Message message) {
    char[] raw = message.raw();
    int word = 0;
    for (int start = -1; start < message.rawLength(); start++) {
      while (word + 1 < message.words() && message.originalEnd(word) <= start) {
        word++;
      }
      addRawGrams(raw, start, message.rawLength(), message.words() == 0 ? -1 : word);
    }
  }

  private void addRawGrams(char[] raw, int start, int length, int word) {
    int hash = RAW_SEED;
    int limit = Math.min(length + 1, start + LONGEST_RAW_GRAM);
    for (int i = start; i < limit; i++) {
      hash = (hash ^ (i < 0 || i == length ? ' ' : raw[i])) * PRIME;
      if (i - start + 1 >= SHORTEST_RAW_GRAM) {
        add(hash, word, word);
      }
    }
  }

  private void add(int plainHash, int first, int last) {
    int hash = mix(plainHash);
    if (!seen.add(hash)) {
      return;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      firstWord = Arrays.copyOf(firstWord, 2 * size);
      lastWord = Arrays.copyOf(lastWord, 2 * size);
    }
    hashes[size] = hash;
    firstWord[size] = first;
    lastWord[size] = last;
    size++;
  }

  /** The finisher of MurmurHash3, so that each bit of the hash depends on each character. */
  private static int mix(int hash) {
    int h = hash ^ (hash >>> 16);
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
