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

  /** Takes one word after the other: where it begins, and where it has ended. */
  interface Cut {
    void word(int start, int end);
  }

  static List<String> of(CharSequence text) {
    List<String> tokens = new ArrayList<>();
    each(text, (start, end) -> tokens.add(text.subSequence(start, end).toString()));
    return tokens;
  }

  static void each(CharSequence text, Cut cut) {
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int codePoint = Character.codePointAt(text, at);
      int next = at + Character.charCount(codePoint);
      if (joins(codePoint)) {
        start = start < 0 ? at : start;
      } else {
        add(start, at, cut);
        start = -1;
        if (standsAlone(codePoint)) {
          cut.word(at, next);
        }
      }
      at = next;
    }
    add(start, text.length(), cut);
  }

  private static void add(int start, int end, Cut cut) {
    if (start >= 0) {
      cut.word(start, end);
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
