package io.parapet.classifier.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.model.Bundle;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledScorerTest {
  private static final Bundle BUNDLE = Bundle.bundled();
  private static final Scorer SCORER = new EnsembleScorer(BUNDLE);

  @Test
  void the_bundle_is_the_scorer_that_others_get() {
    assertThat(Scorers.bundled().version()).isEqualTo(SCORER.version());
  }

  @Test
  void its_card_says_what_is_synthetic() {
    assertThat(BUNDLE.card()).contains("Synthetic", "real data at all");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "Congratulations! You won a FREE prize. Call 08001234567 now to claim, SPAM",
    "I will find you and kill you, THREAT",
    "k1ll y0urs3lf nobody likes you, SELF_HARM_ENCOURAGEMENT",
    "I just want to die and nobody would notice, SELF_HARM_DISCLOSURE",
    "send me nudes baby, SEXUAL",
    "you are a stupid ugly idiot, HARASSMENT",
  })
  void an_obvious_text_is_flagged(String text, TextLabel label) {
    assertThat(SCORER.score(text).of(label)).isGreaterThanOrEqualTo(threshold(label));
  }

  @ParameterizedTest
  @CsvSource({
    "'See you at 7pm, I will bring the cake'",
    "'My sister is gay and I love her'",
    "'Thanks for the photos, they are great'",
  })
  void an_everyday_text_is_not_flagged_for_harm(String text) {
    SCORER.score(text).values().entrySet().stream()
        .filter(score -> score.getKey() != TextLabel.PROFANITY)
        .forEach(
            score ->
                assertThat(score.getValue())
                    .as(score.getKey().key())
                    .isLessThan(threshold(score.getKey())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "?!?",
        "\uD83C\uDF89\uD83C\uDF89",
        "Давай встретимся завтра в семь у кинотеатра",
        "明天七点在电影院门口见吧",
        "شكرا على الصور",
        "तस्वीरों के लिए धन्यवाद"
      })
  void of_a_text_it_cannot_read_it_says_nothing(String text) {
    assertThat(SCORER.score(text).values()).isEmpty();
    assertThat(SCORER.explain(text).spans()).isEmpty();
  }

  @Test
  void letters_that_pass_for_latin_ones_are_read() {
    assertThat(SCORER.score("sеnd mе nudеs").of(TextLabel.SEXUAL))
        .isGreaterThanOrEqualTo(threshold(TextLabel.SEXUAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nudes",
        "n\u200Budes",
        "nud\u0435s",
        "nud3s",
        "n u d e s",
        "n.u.d.e.s",
        "nu\u0301des",
        "\uD835\uDC27\uD835\uDC2E\uD835\uDC1D\uD835\uDC1E\uD835\uDC2C"
      })
  void an_explanation_names_the_word_as_it_was_written(String disguised) {
    String text = "hey, send me " + disguised + " tonight";
    assertThat(SCORER.explain(text).spans())
        .filteredOn(span -> span.label() == TextLabel.SEXUAL && span.contribution() > 0)
        .extracting((Span span) -> text.substring(span.start(), span.end()))
        .contains(disguised);
  }

  private static double threshold(TextLabel label) {
    return BUNDLE.model().thresholds()[label.ordinal()];
  }
}
