package io.parapet.console.casefile;

import static io.parapet.policies.score.TextLabel.SCAM;
import static io.parapet.policies.score.TextLabel.THREAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.Passage;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.score.Explanation;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.ScorerVersion;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static final String TEXT = "send me the code or else";

  @Test
  void the_parts_are_the_text() {
    assertThat(marked(List.of(span(0, 4, SCAM, 1)), passage("phishing", 5, 16)))
        .isEqualTo("<send:SCAM> [me the code|phishing] or else");
  }

  @Test
  void what_the_classifier_found_stands_inside_of_what_a_policy_found() {
    assertThat(marked(List.of(span(12, 16, SCAM, 1)), passage("phishing", 8, 16)))
        .isEqualTo("send me [the <code:SCAM>|phishing] or else");
  }

  @Test
  void where_policies_overlap_each_says_where() {
    assertThat(marked(List.of(), passage("phishing", 8, 16), passage("threat", 12, 24)))
        .isEqualTo("send me [the |phishing][code|phishing,threat][ or else|threat]");
  }

  @Test
  void of_two_labels_the_stronger_is_shown_and_a_weak_one_is_not() {
    assertThat(
            marked(List.of(span(12, 16, SCAM, .5), span(12, 16, THREAT, 1), span(0, 4, SCAM, .1))))
        .isEqualTo("send me the <code:THREAT> or else");
  }

  @Test
  void it_says_nothing_of_the_text_where_it_is_logged() {
    assertThat(of(List.of(), passage("phishing", 0, 4)).parts().toString())
        .doesNotContain("send", "code");
  }

  private static String marked(List<Span> spans, Passage... passages) {
    StringBuilder shown = new StringBuilder();
    for (MarkedText.Part part : of(spans, passages).parts()) {
      StringBuilder words = new StringBuilder();
      part.words()
          .forEach(
              read ->
                  words.append(
                      read.speaksFor() == null
                          ? read.text()
                          : "<" + read.text() + ":" + read.speaksFor() + ">"));
      shown.append(
          part.matched().isEmpty()
              ? words
              : "["
                  + words
                  + "|"
                  + String.join(",", part.matched().stream().map(PolicyId::value).toList())
                  + "]");
    }
    return shown.toString();
  }

  private static MarkedText of(List<Span> spans, Passage... passages) {
    TextScores scores =
        TextScores.of(Map.of(SCAM, .8, THREAT, .6), "en", new ScorerVersion("test", "1"));
    return MarkedText.of(TEXT, new Explanation(scores, spans), List.of(passages));
  }

  private static Span span(int start, int end, TextLabel label, double contribution) {
    return new Span(start, end, label, contribution);
  }

  private static Passage passage(String policy, int start, int end) {
    return new Passage(new PolicyId(policy), start, end);
  }
}
