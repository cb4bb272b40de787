package io.parapet.policies.text;

import java.util.Arrays;

/**
 * Characters that know where they came from. It grows and is used again, so that normalising a
 * message leaves no garbage. Not safe for several threads.
 */
public final class TextBuffer implements CharSequence {
  private char[] chars = new char[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int length;

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  /** The characters themselves; only the first {@link #length()} count. */
  public char[] array() {
    return chars;
  }

  /** Offset in the original text, in UTF-16 code units, where the character at an index begins. */
  public int originalStart(int index) {
    return starts[index];
  }

  /** Offset in the original text just after what became the character at an index. */
  public int originalEnd(int index) {
    return ends[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  void clear() {
    length = 0;
  }

  void append(char c, int start, int end) {
    if (length == chars.length) {
      grow();
    }
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  void append(String text, int start, int end) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), start, end);
    }
  }

  void appendCodePoint(int codePoint, int start, int end) {
    if (Character.isBmpCodePoint(codePoint)) {
      append((char) codePoint, start, end);
    } else {
      append(Character.highSurrogate(codePoint), start, end);
      append(Character.lowSurrogate(codePoint), start, end);
    }
  }

  /** Whether a range holds a word. */
  boolean holds(String wanted, int from, int to) {
    if (wanted.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (chars[i] != wanted.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  void set(int index, char c) {
    chars[index] = c;
  }

  boolean endsWith(char c) {
    return length > 0 && chars[length - 1] == c;
  }

  /** Removes each occurrence of a character from a position on. */
  void remove(char unwanted, int from) {
    int to = from;
    for (int i = from; i < length; i++) {
      if (chars[i] != unwanted) {
        chars[to] = chars[i];
        starts[to] = starts[i];
        ends[to] = ends[i];
        to++;
      }
    }
    length = to;
  }

  private void grow() {
    chars = Arrays.copyOf(chars, length * 2);
    starts = Arrays.copyOf(starts, length * 2);
    ends = Arrays.copyOf(ends, length * 2);
  }
}
