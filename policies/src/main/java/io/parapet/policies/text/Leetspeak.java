package io.parapet.policies.text;

/**
 * Digits and signs that stand for letters. A digit counts as a letter inside a word ({@code k1ll});
 * at its edge only when the word is long enough and no unit or ordinal ({@code 7pm}, {@code 2nd},
 * {@code 150p} stay). Who writes so as a habit also means {@code 7h15} and {@code 17}.
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

  /** Frequent words, of three languages, that else pass for a number or a number with its unit. */
  private static final WordSet LIKE_NUMBERS =
      WordSet.of(
          "0", "1", "3", "4", "15", "17", "70", "47", "45", "50", "05", "53", "35", "40", "700",
          "157", "175", "517", "347", "455", "513", "717", "1550", "1570", "3553", "3554", "3573",
          "3574", "5317", "1m", "1s", "3m", "3s", "3u", "4m", "4s", "17s", "0s", "1st", "4nd",
          "1hr", "51nd", "53hr", "50u", "73m", "53m", "1'm", "17's", "1'd", "1'll");

  private static final int LONGEST_RUN = 3;

  private Leetspeak() {}

  /** A sign that may stand for a letter, the first of at most three with letters around them. */
  static boolean isInsideWord(CharSequence text, int i) {
    if (!isLowSign(text.charAt(i)) || i == 0 || !isLetter(text.charAt(i - 1))) {
      return false;
    }
    int end = i + 1;
    while (end < text.length() && end - i < LONGEST_RUN && isLowSign(text.charAt(end))) {
      end++;
    }
    return end < text.length() && isLetter(text.charAt(end));
  }

  /** Rewrites, in place, what passes for a number and is a frequent word. */
  static void undoNumber(TextBuffer word, int from, int to) {
    if (LIKE_NUMBERS.contains(word, from, to)) {
      replace(word, from, to);
    }
  }

  /** Rewrites the word from an offset on, in place, when its signs stand for letters. */
  static void undo(TextBuffer word, int from, int to, boolean habit) {
    int letters = 0;
    int signs = 0;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      if (isLetter(c)) {
        letters++;
      } else if (letter(c) != 0) {
        signs++;
      } else if (c != '\'') {
        return;
      }
    }
    if (letters == 0 || signs == 0 || (!habit && letters < signs)) {
      return;
    }
    boolean edges = habit || letters > 2;
    translate(word, from, to, edges ? habit ? 2 : 1 : 0);
  }

  /** Rewrites the signs between letters, and those at an edge when they are no more than some. */
  private static void translate(TextBuffer word, int from, int to, int most) {
    int start = leadingSigns(word, from, to);
    boolean unit = start > from && AFTER_A_NUMBER.contains(word, start, to);
    boolean leading = !unit && start - from <= most;
    int end = to - trailingSigns(word, from, to);
    boolean trailing = to - end <= most && word.charAt(to - 1) != '!';
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

  /** A digit, or a sign before the letters in ASCII: those after them are rare in words. */
  private static boolean isLowSign(char c) {
    return c < 'A' && letter(c) != 0;
  }

  private static char letter(char sign) {
    int index = SIGNS.indexOf(sign);
    return index < 0 ? 0 : LETTERS.charAt(index);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
  }
}
