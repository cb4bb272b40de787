package io.parapet.policies.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one text: a calibrated probability 0..1 for each label the scorer knows. A label
 * without one was not scored, which is not zero. It holds an array of numbers and nothing else, so
 * that a score costs no more memory than it must.
 */
public final class TextScores {
  private final double[] values;
  private final String language;
  private final ScorerVersion by;

  /**
   * @param values by the ordinal of the label, NaN where it was not scored; copied
   * @param language BCP 47 tag such as {@code en}, or {@code und} when it could not be told
   * @param by the scorer
   * @throws IllegalArgumentException if a value is not from 0 to 1, or there is not one per label
   */
  public TextScores(double[] values, String language, ScorerVersion by) {
    this.values = values.clone();
    this.language = language;
    this.by = by;
    check(this.values);
  }

  /** The scores of some labels. */
  public static TextScores of(Map<TextLabel, Double> scored, String language, ScorerVersion by) {
    double[] values = new double[TextLabel.COUNT];
    Arrays.fill(values, Double.NaN);
    scored.forEach((label, value) -> values[label.ordinal()] = value);
    return new TextScores(values, language, by);
  }

  /** The score of a label, or null when this scorer does not score it. */
  public @Nullable Double of(TextLabel label) {
    double value = values[label.ordinal()];
    return Double.isNaN(value) ? null : value;
  }

  /** The labels that were scored, with their probabilities. */
  public Map<TextLabel, Double> values() {
    Map<TextLabel, Double> scored = new EnumMap<>(TextLabel.class);
    for (TextLabel label : TextLabel.values()) {
      Double value = of(label);
      if (value != null) {
        scored.put(label, value);
      }
    }
    return scored;
  }

  public String language() {
    return language;
  }

  public ScorerVersion by() {
    return by;
  }

  private static void check(double[] values) {
    if (values.length != TextLabel.COUNT) {
      throw new IllegalArgumentException(
          "expected a score for each of " + TextLabel.COUNT + " labels, not " + values.length);
    }
    for (double value : values) {
      if (value < 0 || value > 1) {
        throw new IllegalArgumentException("a score is from 0 to 1, not " + value);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextScores that
        && Arrays.equals(values, that.values)
        && language.equals(that.language)
        && by.equals(that.by);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + language.hashCode();
  }

  @Override
  public String toString() {
    return "TextScores[" + values() + ", " + language + ", " + by + "]";
  }
}
