package io.parapet.policies.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into words: runs of letters, marks, digits and underscores, which join the masks of
 * normalised text such as {@code _url_}. In scripts that write without spaces every character is a
 * word, so that a phrase is a run of them; so is every other symbol of meaning, such as an emoji.
 */
final class Tokens {
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Tokens() {}

  static List<String> of(CharSequence text) {
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int codePoint = Character.codePointAt(text, at);
      int next = at + Character.charCount(codePoint);
      if (joins(codePoint)) {
        start = start < 0 ? at : start;
      } else {
        add(tokens, text, start, at);
        start = -1;
        if (standsAlone(codePoint)) {
          add(tokens, text, at, next);
        }
      }
      at = next;
    }
    add(tokens, text, start, text.length());
    return tokens;
  }

  private static void add(List<String> tokens, CharSequence text, int start, int end) {
    if (start >= 0) {
      tokens.add(text.subSequence(start, end).toString());
    }
  }

  private static boolean joins(int codePoint) {
    if (codePoint < 128) {
      return (codePoint >= 'a' && codePoint <= 'z')
          || (codePoint >= '0' && codePoint <= '9')
          || (codePoint >= 'A' && codePoint <= 'Z')
          || codePoint == '_';
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(codePoint) && !withoutSpaces(codePoint);
    };
  }

  private static boolean standsAlone(int codePoint) {
    return codePoint >= 128
        && (Character.isLetterOrDigit(codePoint)
            || Character.getType(codePoint) == Character.OTHER_SYMBOL);
  }

  private static boolean withoutSpaces(int codePoint) {
    return codePoint >= 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
  }
}
