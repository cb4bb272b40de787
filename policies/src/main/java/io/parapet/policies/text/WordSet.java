package io.parapet.policies.text;

import java.util.List;
import java.util.stream.Stream;

/** A few words by their first letter, found in a buffer without making a string of it. */
final class WordSet {
  private static final int LETTERS = 128;

  private final String[][] byFirst = new String[LETTERS][0];

  private WordSet(List<String> words) {
    for (int letter = 0; letter < LETTERS; letter++) {
      char first = (char) letter;
      byFirst[letter] =
          words.stream().filter(word -> word.charAt(0) == first).toArray(String[]::new);
    }
  }

  /** Words that begin with an ASCII letter. */
  static WordSet of(String... words) {
    return new WordSet(Stream.of(words).toList());
  }

  boolean contains(TextBuffer text, int from, int to) {
    if (from >= to || text.charAt(from) >= LETTERS) {
      return false;
    }
    for (String word : byFirst[text.charAt(from)]) {
      if (text.holds(word, from, to)) {
        return true;
      }
    }
    return false;
  }
}
