package io.parapet.classifier.evaluate;

import io.parapet.policies.score.TextLabel;
import java.util.Locale;
import java.util.Map;

/** Writes what a user of a model must know, with the figures as measured. */
public final class ModelCard {
  private static final String ABOUT =
      """
      # Model card: Parapet text classifier

      **Use.** It scores reported messages so that people see the most harmful first. It decides
      nothing. `profanity` is a hint about tone, never a verdict.

      **How.** A linear model over hashed word and character n-grams and a convolutional network
      over word pieces, blended and calibrated per label on a development split. Thresholds are
      where misses and false alarms cost least; a missed cry for help costs most.

      **Data.** SMS Spam Collection (CC BY 4.0), SMS Phishing (CC BY 4.0), YouTube Spam Collection
      (CC BY 4.0), Davidson et al. 2017 (MIT), EDOS (CC0), ConvAbuse (CC BY 4.0), GermEval 2018
      (CC BY 4.0), ToLD-Br (CC BY-SA 4.0), Vicomtech hate speech (CC BY-SA 3.0), and templates of
      our own. One text in five of each set was kept back by hash; all figures are measured there.

      **Synthetic parts.** Self-harm (both labels) has no real data at all: whatever it scores, it
      learned from our templates. Threats come from EDOS (threats against women) and templates;
      sexual solicitation from ConvAbuse (said to chat bots) and templates; requests for money and
      the like from SMS and templates. Figures marked synthetic are measured on templates that were
      not learned from; they say little about real messages.

      **Languages.** English, German (GermEval) and Portuguese (ToLD-Br), where harassment, hate and
      profanity have real data. In any other language the scores fall back on what character n-grams
      share, and must not be trusted; the language is given beside each score.

      **Limits.** The data is public posts and text messages from 2006 to 2022, not direct messages
      of today. A label of hate from Davidson mostly means slurs; from EDOS, sexism; from GermEval
      and Vicomtech, hostility to groups. Irony, context and reclaimed words are beyond it. Neutral
      mentions of groups raise its scores: see the last table.

      **Privacy.** The bundle holds no text and no word list: n-grams are rows of a hash table, word
      pieces are 32-bit hashes, and n-grams that occur in one text only were left out. A reader can
      test whether a guessed word was frequent in the data, but cannot read texts back.
      """;

  private ModelCard() {}

  /** The card in Markdown. */
  public static String write(Evaluation evaluation, Map<String, String> provenance) {
    StringBuilder card = new StringBuilder(ABOUT);
    card.append("\n## Kept-back texts, by label and data set\n\n");
    card.append(Tables.byLabel(evaluation));
    card.append("\n## Neutral mentions of groups, and quoted hate\n\n");
    card.append(Tables.identity(evaluation));
    card.append("\n## Thresholds\n\n");
    for (TextLabel label : TextLabel.values()) {
      double threshold = evaluation.model().thresholds()[label.ordinal()];
      card.append(String.format(Locale.ROOT, "- `%s` %.2f%n", label.key(), threshold));
    }
    card.append("\n## Provenance\n\n");
    provenance.forEach((name, value) -> card.append("- " + name + ": `" + value + "`\n"));
    return card.toString();
  }
}
