package io.parapet.policies.text;

/** Rewrites one word as read into what it means, at the end of the output. */
final class WordRewriter {
  private static final int LONGEST_RUN = 2;
  private static final char DROPPED = 0;

  private TextBuffer output = new TextBuffer();

  /** Appends a word, which holds no space, with its disguises undone. */
  void rewrite(TextBuffer word, Survey survey, TextBuffer into) {
    output = into;
    replaceTwins(word, survey.foreign());
    int from = skipPunctuation(word);
    int to = trimPunctuation(word, from);
    copy(word, 0, from);
    if (from < to) {
      rewriteCore(word, from, to, survey.leet());
    }
    copy(word, to, word.length());
  }

  private void rewriteCore(TextBuffer word, int from, int to, boolean leetHabit) {
    if (leetHabit) {
      Leetspeak.undoNumber(word, from, to);
    }
    Mask kind = Kinds.of(word, from, to);
    if (kind == null) {
      Leetspeak.undo(word, from, to, leetHabit);
      appendLetters(word, from, to, isSpelledOut(word, from, to));
      return;
    }
    output.append(kind.token(), word.originalStart(from), word.originalEnd(to - 1));
  }

  /** Letters of another script that pass for Latin, unless the writer uses that script. */
  private static void replaceTwins(TextBuffer word, boolean foreign) {
    if (foreign && !hasLatin(word)) {
      return;
    }
    for (int i = 0; i < word.length(); i++) {
      char twin = CharacterFold.twin(word.charAt(i));
      if (twin != 0) {
        word.set(i, twin);
      }
    }
  }

  private static boolean hasLatin(TextBuffer word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }

  /** At least three letters, each parted from the next by one sign: {@code k.i.l.l}. */
  private static boolean isSpelledOut(TextBuffer word, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean wantsLetter = (i - from) % 2 == 0;
      if (wantsLetter != Character.isLetterOrDigit(word.charAt(i))) {
        return false;
      }
    }
    return to - from >= 5;
  }

  private void appendLetters(TextBuffer word, int from, int to, boolean spelledOut) {
    int run = 0;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      run = i > from && c == word.charAt(i - 1) ? run + 1 : 1;
      char joined = joined(c, spelledOut);
      if (joined != DROPPED && (run <= LONGEST_RUN || !Character.isLetter(c))) {
        output.append(joined, word.originalStart(i), word.originalEnd(i));
      }
    }
  }

  /** What stays of a character inside a word: censoring signs join it, other signs part it. */
  private static char joined(char c, boolean spelledOut) {
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c > 0x2000) {
      return c;
    }
    if (spelledOut || c == '\'' || c == '`') {
      return DROPPED;
    }
    return switch (c) {
      case '*', '#' -> '_';
      case '-', '.' -> ' ';
      default -> c;
    };
  }

  private void copy(TextBuffer word, int from, int to) {
    for (int i = from; i < to; i++) {
      output.append(word.charAt(i), word.originalStart(i), word.originalEnd(i));
    }
  }

  private static int skipPunctuation(TextBuffer word) {
    int i = 0;
    while (i < word.length() && isOuter(word.charAt(i)) && !opensWord(word, i)) {
      i++;
    }
    return i;
  }

  private static int trimPunctuation(TextBuffer word, int from) {
    int i = word.length();
    while (i > from && isOuter(word.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean opensWord(TextBuffer word, int i) {
    char c = word.charAt(i);
    return (c == '@' || c == '$' || c == '+') && i + 1 < word.length();
  }

  private static boolean isOuter(char c) {
    return c < 128 && !Character.isLetterOrDigit(c);
  }
}
