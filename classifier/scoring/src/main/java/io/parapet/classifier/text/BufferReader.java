package io.parapet.classifier.text;

import io.parapet.policies.text.TextBuffer;
import java.io.Reader;

/** Lets Lucene read a normalised text without a copy as a string. */
final class BufferReader extends Reader {
  private final TextBuffer text;
  private final int limit;
  private int at;

  BufferReader(TextBuffer text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  void rewind() {
    at = 0;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    int count = Math.min(length, Math.min(limit, text.length()) - at);
    if (count <= 0) {
      return -1;
    }
    System.arraycopy(text.array(), at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() {}
}
