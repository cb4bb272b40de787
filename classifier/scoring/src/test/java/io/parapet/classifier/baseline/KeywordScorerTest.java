package io.parapet.classifier.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordScorerTest {
  private final Scorer scorer = KeywordScorer.bundled();

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "I will kill you tonight, THREAT, en",
    "go k1ll y0urself, SELF_HARM_ENCOURAGEMENT, en",
    "i just want to die and i do not know what to do, SELF_HARM_DISCLOSURE, en",
    "send me n u d e s now send nudes, SEXUAL, en",
    "Verify your account at http://a.example or it is lost, SCAM, en",
    "Click here to claim your prize, SPAM, en",
    "du bist ein Arschloch und Hurensohn, HARASSMENT, de",
    "vou te matar que isso não é para você, THREAT, pt",
  })
  void an_obvious_text_scores_above_one_half(String text, TextLabel label, String language) {
    TextScores scores = scorer.score(text);
    assertThat(scores.of(label)).isGreaterThan(0.5);
    assertThat(scores.language()).isEqualTo(language);
  }

  @Test
  void an_everyday_message_scores_low_for_every_label() {
    TextScores scores = scorer.score("See you at 7pm, I will bring the cake");
    assertThat(scores.values().values()).allSatisfy(value -> assertThat(value).isLessThan(0.1));
  }

  @Test
  void an_explanation_points_at_the_words_as_they_were_written() {
    String text = "listen: I  wi\u200Bll k1ll you!";
    Span strongest = scorer.explain(text).spans().get(0);
    assertThat(text.substring(strongest.start(), strongest.end()))
        .isEqualTo("I  wi\u200Bll k1ll you");
    assertThat(strongest.label()).isEqualTo(TextLabel.THREAT);
  }

  @Property(tries = 200)
  void any_string_gets_a_score_for_every_label(@ForAll String text) {
    assertThat(KeywordScorer.bundled().score(text).values()).hasSize(TextLabel.values().length);
  }

  @Example
  void a_megabyte_is_answered() {
    assertThat(KeywordScorer.bundled().score("kill ".repeat(200_000)).values()).isNotEmpty();
  }

  @Test
  void a_line_that_is_no_keyword_is_named() {
    assertThatThrownBy(() -> Keyword.parse("threat, 5, oops", "en"))
        .hasMessageContaining("threat, 5, oops");
  }
}
