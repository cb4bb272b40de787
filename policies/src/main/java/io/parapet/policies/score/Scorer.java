package io.parapet.policies.score;

/**
 * Scores reported text. Safe for many threads. Any string is accepted (empty, huge, broken
 * surrogates): the answer comes within a bounded time and never as an exception.
 */
public interface Scorer {
  /** The version that stands in each score. */
  ScorerVersion version();

  /** Scores one message. */
  TextScores score(String text);

  /** The scores, and which spans of the text moved them; costs about twice as much as scoring. */
  Explanation explain(String text);
}
