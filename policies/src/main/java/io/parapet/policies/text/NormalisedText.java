package io.parapet.policies.text;

/**
 * One text in its two views.
 *
 * @param original what was written
 * @param normalised lower case, one space between words, disguises undone, kinds masked
 * @param starts for each normalised character, where it begins in the original (UTF-16 code units)
 * @param ends for each normalised character, the offset just after it in the original
 */
@SuppressWarnings("ArrayRecordComponent") // one value per character: a list would box each
public record NormalisedText(String original, String normalised, int[] starts, int[] ends) {

  /** Where a normalised offset begins in the original; the end of the text maps to its end. */
  public int originalStart(int offset) {
    return offset < starts.length ? starts[offset] : original.length();
  }

  /** Where a normalised range that ends before an offset ends in the original. */
  public int originalEnd(int offset) {
    return offset == 0 ? 0 : ends[offset - 1];
  }

  static NormalisedText of(String original, TextBuffer buffer) {
    int[] starts = new int[buffer.length()];
    int[] ends = new int[buffer.length()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = buffer.originalStart(i);
      ends[i] = buffer.originalEnd(i);
    }
    return new NormalisedText(original, buffer.toString(), starts, ends);
  }
}
