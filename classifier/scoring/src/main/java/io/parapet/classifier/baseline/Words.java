package io.parapet.classifier.baseline;

import io.parapet.policies.text.NormalisedText;
import io.parapet.policies.text.Normaliser;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text with their places in the original.
 *
 * @param words as normalised
 * @param text where they stand
 * @param starts offset of each word in the normalised text
 */
record Words(List<String> words, NormalisedText text, List<Integer> starts) {

  static List<String> of(String text) {
    return read(text).words();
  }

  static Words read(String written) {
    NormalisedText text = Normaliser.normalise(written);
    Words found = new Words(new ArrayList<>(), text, new ArrayList<>());
    String normalised = text.normalised();
    int start = -1;
    for (int i = 0; i <= normalised.length(); i++) {
      boolean inside = i < normalised.length() && isWordPart(normalised.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        found.words.add(normalised.substring(start, i));
        found.starts.add(start);
        start = -1;
      }
    }
    return found;
  }

  /** Offset in the original where a word begins. */
  int originalStart(int word) {
    return text.originalStart(starts.get(word));
  }

  /** Offset in the original just after a word. */
  int originalEnd(int word) {
    return text.originalEnd(starts.get(word) + words.get(word).length());
  }

  private static boolean isWordPart(char c) {
    return c == '_'
        || Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
