package io.parapet.policies.engine;

import static io.parapet.policies.engine.Policies.aPolicy;
import static io.parapet.policies.engine.Policies.setOf;
import static io.parapet.policies.engine.Subjects.aMessage;
import static io.parapet.policies.engine.Subjects.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  private static final String LIMIT =
      "{flag: 0.5, limit: {at: 0.8, measures: [{do: to_requests, to: conversation, for: 24 h}]}}";
  private static final String TEXT = "send me the verification code";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text.score(\"scam\") >= 0.9",
        "text.phrase(\"verification code\")",
        "text.length > 3",
        "report.media_count > 0",
        "context.worst_threat > 0.9",
        "report.reason == \"scam\" || text.score(\"scam\") >= 0.9"
      })
  void what_a_report_shows_only_flags_until_it_is_proven(String when) {
    PolicySet set = setOf(restricting("a").when(when));
    Verdict unproven = set.evaluate(report().with("report.verified", false).subject());
    assertThat(unproven.outcome()).isEqualTo(Outcome.FLAG);
    assertThat(unproven.measures()).isEmpty();
    assertThat(unproven.shadow()).isEqualTo(ShadowOutcome.NONE);
    Subjects proven = report().with("report.verified", true).with("context.verified", true);
    assertThat(set.evaluate(proven.subject()).outcome()).isEqualTo(Outcome.LIMIT);
  }

  @Test
  void the_verdict_says_why_it_is_no_more_than_a_flag() {
    PolicySet set = setOf(restricting("a").when("text.score(\"scam\") >= 0.9"));
    PolicyResult result = set.evaluate(report().subject()).policies().getFirst();
    assertThat(result.heldTo()).isEqualTo(Ceiling.FLAG);
    assertThat(result.reason())
        .isEqualTo("A policy of a test; no more than a flag, as what was reported is not proven");
  }

  @Test
  void a_score_that_reads_text_is_held_as_a_condition_is() {
    PolicySet set = setOf(aPolicy("a").score("text.score(\"scam\")").thresholds(LIMIT));
    assertThat(set.evaluate(report().subject()).outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void a_policy_that_asks_another_for_what_it_read_is_held_too() {
    PolicySet set =
        setOf(
            aPolicy("reads").when("text.score(\"scam\") >= 0.9"),
            restricting("asks").when("policy.fired(\"reads\")"));
    assertThat(set.problems()).isEmpty();
    assertThat(set.evaluate(report().subject()).outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void proof_of_the_reported_messages_proves_nothing_around_them() {
    PolicySet set = setOf(restricting("a").when("context.worst_threat > 0.9"));
    Subjects report = report().with("report.verified", true).with("context.verified", false);
    assertThat(set.evaluate(report.subject()).outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void not_even_a_flag_brings_a_measure() {
    String preserving = "{flag: {at: 0.5, measures: [{do: preserve, to: account}]}}";
    PolicySet set = setOf(aPolicy("a").when("text.score(\"scam\") >= 0.9").thresholds(preserving));
    assertThat(set.evaluate(report().subject()).measures()).isEmpty();
    Subjects proven = report().with("report.verified", true);
    assertThat(set.evaluate(proven.subject()).measures()).hasSize(1);
  }

  @Test
  void conduct_restricts_whatever_the_content_of_a_report() {
    PolicySet set = setOf(restricting("a").when("report.reporters_24h >= 3"));
    Subjects report = report().with("report.reporters_24h", 5).with("report.verified", false);
    assertThat(set.evaluate(report.subject()).outcome()).isEqualTo(Outcome.LIMIT);
  }

  @Test
  void a_message_has_no_content_to_prove() {
    PolicySet set = setOf(restricting("a").when("message.request || text.score(\"scam\") >= 0.9"));
    Subjects message = aMessage().with("message.request", true);
    assertThat(set.evaluate(message.subject()).outcome()).isEqualTo(Outcome.LIMIT);
  }

  private static Policies restricting(String id) {
    return aPolicy(id).score("0.9").thresholds(LIMIT);
  }

  private static Subjects report() {
    return aReport()
        .with("report.reason", "other")
        .with("report.media_count", 1)
        .with("text.scam", 0.95)
        .with("text.length", TEXT.length())
        .with("context.worst_threat", 0.95)
        .saying(TEXT);
  }
}
