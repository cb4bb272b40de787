package io.parapet.policies.score;

/**
 * How likely something is, as a calibrated probability.
 *
 * @param value 0 (surely not) to 1 (surely)
 * @param by the scorer that said so
 * @throws IllegalArgumentException if the value is not a number from 0 to 1
 */
public record Score(double value, ScorerVersion by) {
  public Score {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a score is from 0 to 1, not " + value);
    }
  }
}
