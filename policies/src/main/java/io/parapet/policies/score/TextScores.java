package io.parapet.policies.score;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one text.
 *
 * @param values a calibrated probability 0..1 for each label the scorer knows; a label that is
 *     absent was not scored (missing, not zero)
 * @param language BCP 47 tag such as {@code en}, or {@code und} when it could not be told
 * @param by the scorer
 */
public record TextScores(Map<TextLabel, Double> values, String language, ScorerVersion by) {
  public TextScores {
    values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    values.forEach((label, value) -> new Score(value, by));
  }

  /** The score of a label, or null when this scorer does not score it. */
  public @Nullable Double of(TextLabel label) {
    return values.get(label);
  }
}
