package io.parapet.classifier.text;

import io.parapet.policies.text.Normaliser;
import io.parapet.policies.text.TextBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * One message after analysis: its normalised text, parted into words by Lucene's tokenizer (UAX
 * #29, emoji included). It is filled again for each message, so that reading leaves no garbage. Not
 * safe for several threads.
 */
public final class Message {
  /** Longer texts are read up to here, in normalised characters: the bound of the scoring time. */
  public static final int LONGEST_TEXT = 10_000;

  private final Normaliser normaliser = new Normaliser();
  private final TextBuffer text = new TextBuffer();
  private final BufferReader reader = new BufferReader(text, LONGEST_TEXT);
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int words;
  private char[] raw = new char[256];
  private int rawLength;
  private int capitals;
  private int letters;

  /** Reads a text, replacing the one before. Any string is accepted. */
  public void read(CharSequence written) {
    int limit = Math.min(written.length(), 2 * LONGEST_TEXT);
    CharSequence read = limit < written.length() ? written.subSequence(0, limit) : written;
    normaliser.normalise(read, text);
    copyRaw(read);
    countLetters(read);
    try {
      tokenize();
    } catch (IOException e) {
      throw new UncheckedIOException("a reader over memory does not fail", e);
    }
  }

  /** The normalised text with its offsets. */
  public TextBuffer text() {
    return text;
  }

  /** How many words there are. */
  public int words() {
    return words;
  }

  /** Where a word begins in the normalised text. */
  public int from(int word) {
    return from[word];
  }

  /** Where a word ends in the normalised text. */
  public int to(int word) {
    return to[word];
  }

  /**
   * The text as written, with its case and its signs: the raw view. Only digits are all 0, or the
   * letters they stand for, and white space is one kind: what matters is where they stand.
   */
  char[] raw() {
    return raw;
  }

  /** How many characters of {@link #raw()} count. */
  int rawLength() {
    return rawLength;
  }

  /** Where a word begins in the text as written, in UTF-16 code units. */
  public int originalStart(int word) {
    return text.originalStart(from[word]);
  }

  /** Just after a word in the text as written. */
  public int originalEnd(int word) {
    return text.originalEnd(to[word] - 1);
  }

  /** Letters as written that are upper case, and letters in all: shouting can be told by them. */
  public int capitals() {
    return capitals;
  }

  /** ASCII letters as written. */
  public int letters() {
    return letters;
  }

  private void copyRaw(CharSequence written) {
    rawLength = Math.min(written.length(), LONGEST_TEXT);
    if (raw.length < rawLength) {
      raw = new char[2 * rawLength];
    }
    for (int i = 0; i < rawLength; i++) {
      char c = written.charAt(i);
      raw[i] = isDigit(c) ? '0' : c <= ' ' ? ' ' : c;
    }
    readDigitsAsLetters(written);
  }

  /** Where normalising read a digit as a letter, the raw view has the letter too. */
  private void readDigitsAsLetters(CharSequence written) {
    for (int i = 0; i < text.length(); i++) {
      int at = text.originalStart(i);
      boolean read = at < rawLength && isDigit(written.charAt(at)) && !sharesItsOrigin(i);
      if (read && Character.isLetter(text.charAt(i))) {
        raw[at] = text.charAt(i);
      }
    }
  }

  /** Whether a neighbour came from the same place, as all characters of a mask do. */
  private boolean sharesItsOrigin(int i) {
    int at = text.originalStart(i);
    return (i > 0 && text.originalStart(i - 1) == at)
        || (i + 1 < text.length() && text.originalStart(i + 1) == at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void countLetters(CharSequence written) {
    capitals = 0;
    letters = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      capitals += upper ? 1 : 0;
      letters += upper || (c >= 'a' && c <= 'z') ? 1 : 0;
    }
  }

  private void tokenize() throws IOException {
    words = 0;
    reader.rewind();
    tokenizer.setReader(reader);
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      add(offset.startOffset(), offset.endOffset());
    }
    tokenizer.end();
    tokenizer.close();
  }

  private void add(int start, int end) {
    if (words == from.length) {
      from = Arrays.copyOf(from, 2 * words);
      to = Arrays.copyOf(to, 2 * words);
    }
    from[words] = start;
    to[words] = end;
    words++;
  }
}
