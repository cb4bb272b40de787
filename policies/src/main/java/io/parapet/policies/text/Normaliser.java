package io.parapet.policies.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Makes texts comparable in one pass: Unicode NFKC and case, confusable letters, invisible
 * characters, leetspeak, spaced and repeated letters; emoji become words of their own; links,
 * mentions and numbers become {@link Mask}s. It costs a few microseconds a message and leaves no
 * garbage. One instance serves one thread; {@link #normalise(String)} serves any.
 */
public final class Normaliser {
  /** A longer word is read in parts, so that no input makes a step take long. */
  static final int LONGEST_WORD = 256;

  private static final int SPELLED_OUT = 3;

  private final TextBuffer word = new TextBuffer();
  private final WordRewriter rewriter = new WordRewriter();
  private int spelledFrom;
  private int spelledLetters;

  /** Both views of a text, with offsets. Accepts any string, unpaired surrogates included. */
  public static NormalisedText normalise(String text) {
    TextBuffer buffer = new TextBuffer();
    new Normaliser().normalise(text, buffer);
    return NormalisedText.of(text, buffer);
  }

  /** Writes the normalised view of a text into a buffer, whose content it replaces. */
  public void normalise(CharSequence text, TextBuffer into) {
    into.clear();
    word.clear();
    spelledLetters = 0;
    Survey survey = Survey.of(text);
    int at = 0;
    int gap = 1;
    while (at < text.length()) {
      int end = endOf(text, at);
      int codePoint = codePointAt(text, at, end);
      if (isSpace(codePoint)) {
        gap = word.length() > 0 ? 1 : gap + 1;
        finishWord(into, survey);
        if (gap > 1) {
          endSpelling(into);
        }
      } else if (isEmoji(codePoint)) {
        finishWord(into, survey);
        part(into, at);
        into.appendCodePoint(codePoint, at, end);
      } else {
        read(codePoint, at, end);
        if (word.length() >= LONGEST_WORD) {
          finishWord(into, survey);
        }
      }
      at = end;
    }
    finishWord(into, survey);
    endSpelling(into);
  }

  private void read(int codePoint, int start, int end) {
    if (codePoint < 128) {
      int lower = codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
      word.append((char) lower, start, end);
    } else {
      CharacterFold.append(codePoint, start, end, word);
    }
  }

  private void finishWord(TextBuffer into, Survey survey) {
    if (word.length() == 0) {
      return;
    }
    boolean letter = word.length() == 1 && Character.isLetterOrDigit(word.charAt(0));
    if (!letter) {
      endSpelling(into);
    }
    part(into, word.originalStart(0));
    if (letter && spelledLetters++ == 0) {
      spelledFrom = into.length();
    }
    rewriter.rewrite(word, survey, into);
    word.clear();
  }

  /** Joins {@code k i l l} once the run of single letters is over. */
  private void endSpelling(TextBuffer into) {
    if (spelledLetters >= SPELLED_OUT) {
      into.remove(' ', spelledFrom);
    }
    spelledLetters = 0;
  }

  private static void part(TextBuffer into, int at) {
    if (into.length() > 0 && !into.endsWith(' ')) {
      into.append(' ', at, at);
    }
  }

  private static int endOf(CharSequence text, int at) {
    if (text.charAt(at) == '&') {
      int end = Entities.end(text, at);
      return end == 0 ? at + 1 : end;
    }
    return at + Character.charCount(Character.codePointAt(text, at));
  }

  private static int codePointAt(CharSequence text, int at, int end) {
    boolean entity = text.charAt(at) == '&' && end > at + 1;
    return entity ? Entities.codePoint(text, at, end) : Character.codePointAt(text, at);
  }

  private static boolean isSpace(int codePoint) {
    return codePoint <= ' ' || (codePoint > 127 && UCharacter.isUWhiteSpace(codePoint));
  }

  private static boolean isEmoji(int codePoint) {
    return codePoint > 0x2190
        && UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI)
        && !(codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }
}
