package io.parapet.classifier.dataset;

import io.parapet.policies.score.TextLabel;
import java.util.Map;

/**
 * A text and what is known of it.
 *
 * @param set the data set it comes from; synthetic ones begin with {@code synthetic-}
 * @param label as the set has it
 * @param text as written
 * @param known per label of ours; an absent label is not known
 * @param group texts of one group are alike: they are never split between learning and measuring
 * @param kept kept back for measuring, never learned from
 */
public record KnownText(
    String set,
    String label,
    String text,
    Map<TextLabel, LabelMap.Known> known,
    int group,
    boolean kept) {

  /** The same knowledge about another wording. */
  public KnownText withText(String wording) {
    return new KnownText(set, label, wording, known, group, kept);
  }
}
