package io.parapet.classifier.baseline;

import io.parapet.policies.score.TextLabel;
import java.util.Locale;

/**
 * One phrase and what it says.
 *
 * @param label the score it raises
 * @param weight by how much, in log-odds
 * @param language BCP 47 tag of the list it stands in
 * @param phrase words parted by single spaces, as the normalised text has them
 */
record Keyword(TextLabel label, double weight, String language, String phrase) {

  /**
   * Reads {@code label | weight | phrase}.
   *
   * @throws IllegalArgumentException naming the line if it is none
   */
  static Keyword parse(String line, String language) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("expected label | weight | phrase, not: " + line);
    }
    return new Keyword(
        TextLabel.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
        Double.parseDouble(parts[1].strip()),
        language,
        String.join(" ", Words.of(parts[2].strip())));
  }
}
