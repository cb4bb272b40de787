package io.parapet.classifier.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class EnsembleScorerProperties {
  private static final Scorer SCORER = Scorers.bundled();
  private static final int LONGEST = 1_000;

  @Property
  void any_text_gets_a_probability_for_every_label_or_for_none(@ForAll("texts") String text) {
    assertThat(SCORER.score(text).values().size()).isIn(0, TextLabel.COUNT);
  }

  @Property
  void a_text_with_latin_words_gets_a_probability_for_every_label(
      @ForAll @AlphaChars @StringLength(min = 1, max = 50) String text) {
    assertThat(SCORER.score(text).values()).hasSize(TextLabel.COUNT);
  }

  @Property
  void every_span_lies_inside_the_text_as_written(@ForAll("texts") String text) {
    for (Span span : SCORER.explain(text).spans()) {
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @Property
  void an_explanation_is_signed_and_names_the_strongest_first(@ForAll("texts") String text) {
    List<Double> strengths =
        SCORER.explain(text).spans().stream().map(span -> Math.abs(span.contribution())).toList();
    assertThat(strengths).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(strengths).allSatisfy(strength -> assertThat(strength).isGreaterThanOrEqualTo(0.1));
  }

  @Property
  void explaining_changes_no_score(@ForAll("texts") String text) {
    TextScores before = SCORER.score(text);
    SCORER.explain(text);
    assertThat(SCORER.score(text)).isEqualTo(before);
  }

  @Example
  void what_lies_beyond_the_limit_changes_nothing_so_the_time_is_bounded() {
    String read = "kill you cake ".repeat(2_000);
    assertThat(SCORER.score(read + "kill ".repeat(200_000))).isEqualTo(SCORER.score(read));
  }

  @Example
  void nasty_texts_are_answered() {
    List<String> nasty =
        List.of(
            "",
            "x".repeat(1_000_000),
            "kill you ".repeat(110_000),
            "a" + "\u0301".repeat(10_000),
            "\uD800".repeat(1_000),
            "\uDC00\uD800",
            "\0\1\2\3",
            "👨‍👩‍👧‍👦".repeat(5_000),
            "&#x10FFFF;&#55296;".repeat(1_000),
            "a b c d ".repeat(50_000));
    for (String text : nasty) {
      assertThat(SCORER.score(text).values().size()).isIn(0, TextLabel.COUNT);
      assertThat(SCORER.explain(text).spans())
          .hasSizeLessThanOrEqualTo(24)
          .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(LONGEST);
    Arbitrary<String> wordy =
        Arbitraries.of("kill", "you", "k1ll", "@x", "7pm", "http://a.example", "😀", "ж", "\uD83D")
            .list()
            .ofMaxSize(30)
            .map(words -> String.join(" ", words));
    return Arbitraries.oneOf(anything, wordy);
  }
}
