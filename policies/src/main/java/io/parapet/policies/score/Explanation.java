package io.parapet.policies.score;

import java.util.List;

/**
 * What a text scores, and which parts of it moved that; for staff only.
 *
 * @param spans the parts, strongest first
 */
public record Explanation(TextScores scores, List<Span> spans) {
  public Explanation {
    spans = List.copyOf(spans);
  }

  /**
   * One part of the text.
   *
   * @param start offset in UTF-16 code units in the original text, inclusive
   * @param end offset in the original text, exclusive
   * @param label the score that moved
   * @param contribution how much, signed, in log-odds
   */
  public record Span(int start, int end, TextLabel label, double contribution) {
    public Span {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("a span runs forward, not " + start + " to " + end);
      }
    }
  }
}
