package io.parapet.policies.text;

/**
 * Digits and signs that stand for letters. A digit counts as a letter inside a word ({@code k1ll});
 * at its edge only when the word is long enough and no unit or ordinal ({@code 7pm}, {@code 2nd},
 * {@code 150p} stay).
 */
final class Leetspeak {
  private static final String SIGNS = "013457@$!|";
  private static final String LETTERS = "oieastasii";
  private static final WordSet AFTER_A_NUMBER =
      WordSet.of(
          "am", "pm", "st", "nd", "rd", "th", "hr", "hrs", "hour", "hours", "min", "mins", "minute",
          "minutes", "sec", "secs", "day", "days", "week", "weeks", "month", "months", "year",
          "years", "yr", "yrs", "yo", "mb", "gb", "kb", "tb", "km", "kg", "cm", "mm", "ml", "mg",
          "lb", "lbs", "ft", "ppm", "pence", "x", "k", "m", "p", "g", "s", "d", "u", "uk", "eur",
          "usd", "gbp", "bn", "mn", "way", "star", "ever", "get", "give", "life", "real", "sure",
          "free", "fun");

  private Leetspeak() {}

  /** A sign that may stand for a letter and has letters on both sides. */
  static boolean isInsideWord(CharSequence text, int i) {
    char c = text.charAt(i);
    return c < 'A'
        && letter(c) != 0
        && i > 0
        && i + 1 < text.length()
        && isLetter(text.charAt(i - 1))
        && isLetter(text.charAt(i + 1));
  }

  /** Rewrites the word from an offset on, in place, when its signs stand for letters. */
  static void undo(TextBuffer word, int from, int to, boolean habit) {
    int letters = 0;
    int inside = 0;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      if (isLetter(c)) {
        letters++;
      } else if (letter(c) == 0) {
        return;
      } else if (i > from && i + 1 < to) {
        inside++;
      }
    }
    if (letters == 0 || letters == to - from || letters < (to - from) - letters) {
      return;
    }
    translate(word, from, to, habit || (inside > 0 && letters > 2), letters);
  }

  private static void translate(TextBuffer word, int from, int to, boolean edges, int letters) {
    int start = leadingSigns(word, from, to);
    boolean unit = start > from && AFTER_A_NUMBER.contains(word, start, to);
    boolean leading = !unit && start - from <= 1 && (edges || letters > 2);
    int end = to - trailingSigns(word, from, to);
    boolean trailing = to - end <= 1 && (edges || letters > 2) && word.charAt(to - 1) != '!';
    replace(word, leading ? from : start, trailing ? to : end);
  }

  private static int leadingSigns(TextBuffer word, int from, int to) {
    int i = from;
    while (i < to && !isLetter(word.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int trailingSigns(TextBuffer word, int from, int to) {
    int i = to;
    while (i > from && !isLetter(word.charAt(i - 1))) {
      i--;
    }
    return to - i;
  }

  private static void replace(TextBuffer word, int from, int to) {
    for (int i = from; i < to; i++) {
      char letter = letter(word.charAt(i));
      if (letter != 0) {
        word.set(i, letter);
      }
    }
  }

  private static char letter(char sign) {
    int index = SIGNS.indexOf(sign);
    return index < 0 ? 0 : LETTERS.charAt(index);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
  }
}
