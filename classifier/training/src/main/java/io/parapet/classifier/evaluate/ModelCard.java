package io.parapet.classifier.evaluate;

import io.parapet.classifier.model.TextModel;
import io.parapet.policies.score.TextLabel;
import java.util.Locale;
import java.util.Map;

/** Writes what a user of a model must know, with the figures as measured. */
public final class ModelCard {
  private static final String ABOUT =
      """
      # Model card: Parapet text classifier

      **Use.** It scores messages that somebody reported, so that people see the most harmful first.
      It decides nothing: policies turn scores into flags, and people judge them. `profanity` is a
      hint about tone, never a verdict. It is not for scanning messages that nobody reported, for
      judging a person's character, or for punishing without a person's ruling.

      **How.** A linear model over hashed word and character n-grams and convolutional networks over
      word pieces and vectors of English words (GloVe 6B, PDDL 1.0), blended and calibrated per
      label on a development split. Both see the text after normalisation, which undoes look-alike
      letters, leetspeak, invisible characters and spelling out. Thresholds are where misses and
      false alarms cost least; a missed harm costs more.

      **Data.** SMS Spam Collection (CC BY 4.0), SMS Phishing (CC BY 4.0), YouTube Spam Collection
      (CC BY 4.0), Davidson et al. 2017 (MIT), EDOS (CC0), ConvAbuse (CC BY 4.0), GermEval 2018
      (CC BY 4.0), ToLD-Br (CC BY-SA 4.0), Vicomtech hate speech (CC BY-SA 3.0), and templates of
      our own. One text in five of each set was kept back by hash; all figures are measured there.
      The two sets of text messages share most of their texts, so they are not independent.

      **Threats, sexual solicitation, self-harm: little or no data.** Of self-harm (both labels) there
      is no real data at all: whatever it scores, it learned from our templates, and how many real
      cries for help it misses is not known. Threats come from EDOS (threats against women) and templates;
      sexual solicitation from ConvAbuse (said to chat bots) and templates; requests for money and
      the like from text messages and templates. Never take a low score of these labels for a sign
      that all is well. Figures of synthetic texts stand in tables of their own. They are measured
      on templates that were not learned from, but by the same authors, so they say little about
      real messages. The sets named `fresh` were written last; they were measured and read once
      before the last templates to learn from were written. The other kept templates were read all
      along, so their figures flatter more.

      **Languages.** English, German (GermEval) and Portuguese (ToLD-Br). German has real data for
      harassment, hate and profanity, Portuguese for harassment; for all other labels they rely on
      templates and on what character n-grams share with English. In another language in Latin
      script a text is scored the same way, and the scores must not be trusted. A text without Latin
      letters, or with more letters of other scripts, is not scored at all: its scores are missing,
      which is not the same as low, and only the report itself speaks. The language is told by
      frequent words of seven languages (en, de, pt, es, fr, it, nl) and is `und` where these do not
      decide, as for many very short texts and all other languages.

      **Limits.** The data is public posts and text messages from 2006 to 2022, not direct messages
      of today. A label of hate from Davidson mostly means slurs; from EDOS, sexism; from GermEval
      and Vicomtech, hostility to groups. Irony, context and reclaimed words are beyond it. Texts
      that name groups of people are accused wrongly more often than others: the table says how much.
      Those that only name a group count twice in learning, which costs recall of hate. Word vectors
      bring along what their texts, an encyclopedia and news, associate with words, prejudice too.
      It reads the first 10,000 characters of a text after normalisation.

      **What the bundle holds.** No text and no word list. N-grams are rows of a hash table, word
      pieces are 32-bit hashes, and n-grams and words that occur in one text only were left out; a
      text, its copies that differ in case and signs, and its disguised copies are one text. A reader
      can test whether a guessed word was frequent in the data, but cannot read texts back. The words
      with a vector are hashes too, and come from GloVe, not from the data.
      """;

  private static final String HOW_TO_READ =
      """
      Measured by `./parapet classifier evaluate`. In brackets the middle 95 % of 1,000 bootstrap
      samples; for shares, and for the false-positive rates (FPR) of slices, Wilson's 95 % interval.
      Precision, recall, F1 and FPR are at the thresholds below; AP is average precision, AUC the
      area under the ROC curve, ECE the expected calibration error over ten bins. A text counts for
      a label only where its data set says for sure that it carries it or not.
      """;

  private static final long DISGUISE_SEED = 2026;

  private ModelCard() {}

  /** The card in Markdown. */
  public static String write(Evaluation evaluation, Map<String, String> provenance) {
    StringBuilder card = new StringBuilder(ABOUT);
    card.append(size(evaluation.model()));
    card.append("\n## Figures\n\n").append(HOW_TO_READ);
    section(card, "Real texts, by label", LabelTables.pooled(evaluation));
    section(card, "Real texts, by label and data set", LabelTables.bySet(evaluation));
    section(card, "Synthetic texts, apart", LabelTables.bySyntheticSet(evaluation));
    section(card, "Real texts, by slice", SliceTables.slices(evaluation));
    section(card, "False accusations where groups are named", SliceTables.identity(evaluation));
    section(card, "Real texts that most likely lack a label", SliceTables.everyday(evaluation));
    section(card, "Real texts, disguised: F1", Disguises.table(evaluation, DISGUISE_SEED));
    section(card, "Language told", LanguageTable.of(evaluation));
    section(card, "Everyday messages in other languages", OtherLanguages.table(evaluation.model()));
    section(card, "Thresholds", thresholds(evaluation));
    card.append("\n## Provenance\n\n");
    provenance.forEach((name, value) -> card.append("- " + name + ": `" + value + "`\n"));
    return card.toString();
  }

  private static void section(StringBuilder card, String title, String body) {
    card.append("\n### ").append(title).append("\n\n").append(body);
  }

  private static String size(TextModel model) {
    return String.format(
        Locale.ROOT,
        "Its table has 2^%d rows of one byte per label, its vocabulary %,d hashes of pieces and"
            + " %,d of words with a vector, its networks number %d.%n",
        model.linear().bits(),
        model.lexicon().pieces().size(),
        model.lexicon().words().size(),
        model.networks().size());
  }

  private static String thresholds(Evaluation evaluation) {
    Markdown table = new Markdown("label", "flagged from");
    for (TextLabel label : TextLabel.values()) {
      table.row(label.key(), String.format(Locale.ROOT, "%.2f", evaluation.threshold(label)));
    }
    return table.toString();
  }
}
