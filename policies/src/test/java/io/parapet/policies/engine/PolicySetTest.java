package io.parapet.policies.engine;

import static io.parapet.policies.engine.Policies.aPolicy;
import static io.parapet.policies.engine.Policies.setOf;
import static io.parapet.policies.engine.Subjects.NOW;
import static io.parapet.policies.engine.Subjects.aMessage;
import static io.parapet.policies.engine.Subjects.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicySetTest {
  private static final String LIMIT =
      "{flag: 0.5, limit: {at: 0.8, measures: [{do: to_requests, to: message, for: 24 h}]}}";

  @Test
  void what_no_policy_objects_to_is_allowed() {
    Verdict verdict =
        setOf(aPolicy("a").when("sender.strangers_24h > 10"))
            .evaluate(aMessage().with("sender.strangers_24h", 3).subject());
    assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOW);
    assertThat(verdict.policies()).isEmpty();
    assertThat(verdict.featuresMissing()).isFalse();
    assertThat(verdict.expiresAt()).isEqualTo(Subjects.NOW.plus(PolicySet.DEFAULT_VALIDITY));
  }

  @Test
  void the_strongest_outcome_wins_and_the_loser_names_the_winner() {
    Verdict verdict =
        setOf(
                aPolicy("weak").score("0.6").thresholds(LIMIT),
                aPolicy("strong").score("0.9").thresholds(LIMIT))
            .evaluate(aMessage().subject());
    assertThat(verdict.outcome()).isEqualTo(Outcome.LIMIT);
    assertThat(verdict.policies())
        .extracting(r -> r.policy().value())
        .containsExactly("strong", "weak");
    assertThat(verdict.policies().get(1).lostTo()).isEqualTo(new PolicyId("strong"));
    assertThat(verdict.score()).isEqualTo(0.9);
  }

  @Test
  void the_same_file_twice_is_reported() {
    PolicyFile file = aPolicy("a").file();
    assertThat(PolicyCompiler.compile(List.of(file, file)).problems())
        .extracting(PolicyProblem::message)
        .containsExactly("another policy already has the id 'a'");
  }

  @Test
  void order_of_the_files_never_matters() {
    Policies a = aPolicy("a").score("0.9").thresholds(LIMIT);
    Policies b = aPolicy("b").score("0.9");
    Subject subject = aMessage().subject();
    assertThat(setOf(a, b).evaluate(subject)).isEqualTo(setOf(b, a).evaluate(subject));
  }

  @Test
  void what_a_policy_looks_for_is_found_and_what_speaks_against_it_is_not() {
    PolicySet set =
        setOf(
            aPolicy("a").when("text.phrase('watching you') && !text.phrase('the match')"),
            aPolicy("b").when("!(text.phrase('the match') || !text.query('watching'))"),
            aPolicy("c").when("true").score("\"text.phrase('the match') ? 0.9 : 0.6\""));
    assertThat(set.passages("watching you and the match", new PlatformId("instagram"), NOW))
        .containsExactlyInAnyOrder(
            new Passage(new PolicyId("a"), 0, 12),
            new Passage(new PolicyId("b"), 0, 8),
            new Passage(new PolicyId("c"), 17, 26));
  }

  @Test
  void a_missing_feature_leaves_a_policy_undecided_and_the_verdict_says_so() {
    PolicySet set = setOf(aPolicy("a").when("sender.strangers_24h > 10"));
    Verdict verdict = set.evaluate(aMessage().subject());
    assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOW);
    assertThat(verdict.featuresMissing()).isTrue();
  }

  @Test
  void the_negation_of_something_unknown_does_not_fire() {
    Verdict verdict =
        setOf(aPolicy("a").when("!(sender.strangers_24h > 10)")).evaluate(aMessage().subject());
    assertThat(verdict.policies()).isEmpty();
  }

  @Test
  void one_known_branch_of_an_or_is_enough() {
    Verdict verdict =
        setOf(aPolicy("a").when("sender.strangers_24h > 10 || message.request"))
            .evaluate(aMessage().with("message.request", true).subject());
    assertThat(verdict.policies()).extracting(PolicyResult::featureMissing).containsExactly(true);
  }

  @Test
  void a_shadow_policy_is_recorded_without_effect() {
    Verdict verdict =
        setOf(aPolicy("a").stage("shadow").score("0.9").thresholds(LIMIT))
            .evaluate(aMessage().subject());
    assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOW);
    assertThat(verdict.score()).isZero();
    assertThat(verdict.shadow().outcome()).isEqualTo(Outcome.LIMIT);
    assertThat(verdict.shadow().measures()).hasSize(1);
    assertThat(verdict.policies()).extracting(PolicyResult::effective).containsExactly(false);
  }

  @Test
  void a_draft_is_not_evaluated() {
    Verdict verdict = setOf(aPolicy("a").stage("draft")).evaluate(aMessage().subject());
    assertThat(verdict.policies()).isEmpty();
    assertThat(verdict.shadow()).isEqualTo(ShadowOutcome.NONE);
  }

  @Test
  void a_policy_ends_on_its_day_of_expiry() {
    PolicySet set = setOf(aPolicy("a").with("expires: 2026-03-02"));
    Instant lastMoment = Instant.parse("2026-03-01T23:59:59Z");
    assertThat(set.evaluate(aMessage().at(lastMoment).subject()).policies()).hasSize(1);
    assertThat(set.evaluate(aMessage().at(lastMoment.plusSeconds(1)).subject()).policies())
        .isEmpty();
  }

  @Test
  void growing_a_canary_keeps_its_members() {
    PolicySet five = setOf(aPolicy("a").stage("canary 5 %"));
    PolicySet twenty = setOf(aPolicy("a").stage("canary 20 %"));
    List<Boolean> inFive = flagged(five);
    List<Boolean> inTwenty = flagged(twenty);
    assertThat(inFive.stream().filter(b -> b).count()).isBetween(60L, 140L);
    assertThat(inTwenty.stream().filter(b -> b).count()).isBetween(320L, 480L);
    assertThat(IntStream.range(0, 2000).filter(i -> inFive.get(i) && !inTwenty.get(i))).isEmpty();
  }

  private static List<Boolean> flagged(PolicySet set) {
    return IntStream.range(0, 2000)
        .mapToObj(i -> set.evaluate(aMessage().from("account-" + i).subject()))
        .map(verdict -> verdict.outcome() == Outcome.FLAG)
        .toList();
  }

  @Test
  void a_safeguard_lowers_what_it_vouches_against_and_nothing_else() {
    Policies safeguard =
        aPolicy("safe").harm("none").thresholds("").with("relief: {weight: 0.5, from: [spam]}");
    Verdict verdict =
        setOf(safeguard, aPolicy("spam"), aPolicy("harassment").harm("harassment"))
            .evaluate(aMessage().subject());
    assertThat(verdict.policies())
        .filteredOn(r -> r.policy().value().equals("spam"))
        .allSatisfy(
            r -> {
              assertThat(r.outcome()).isEqualTo(Outcome.ALLOW);
              assertThat(r.lostTo()).isEqualTo(new PolicyId("safe"));
            });
    assertThat(verdict.policies())
        .filteredOn(r -> r.policy().value().equals("harassment"))
        .extracting(PolicyResult::outcome)
        .containsExactly(Outcome.FLAG);
  }

  @Test
  void in_the_child_exploitation_lane_nothing_is_automatic_but_preservation() {
    Verdict verdict =
        setOf(
                aPolicy("lane")
                    .harm("child_exploitation")
                    .thresholds("{flag: {at: 0.5, measures: [{do: preserve, to: account}]}}"),
                aPolicy("other").score("0.9").thresholds(LIMIT))
            .evaluate(aReport().subject());
    assertThat(verdict.outcome()).isEqualTo(Outcome.FLAG);
    assertThat(verdict.measures()).extracting(m -> m.kind()).containsExactly(MeasureKind.PRESERVE);
    assertThat(verdict.policies().get(1).lostTo()).isEqualTo(new PolicyId("lane"));
  }

  @Test
  void a_platform_may_differ() {
    PolicySet set =
        setOf(
            aPolicy("a")
                .when("sender.strangers_24h >= params.n")
                .with("parameters: {n: {value: 50, unit: count, range: [1, 99], meaning: n}}")
                .with("overrides: {tiktok: {parameters: {n: 5}}, quora: {stage: draft}}"));
    Subjects ten = aMessage().with("sender.strangers_24h", 10);
    assertThat(set.evaluate(ten.on("instagram").subject()).policies()).isEmpty();
    assertThat(set.evaluate(ten.on("tiktok").subject()).policies()).hasSize(1);
    Subjects hundred = aMessage().with("sender.strangers_24h", 100);
    assertThat(set.evaluate(hundred.on("quora").subject()).policies()).isEmpty();
  }

  @Test
  void a_policy_may_build_on_others() {
    PolicySet set =
        setOf(
            aPolicy("a-both").when("policy.fired(\"one\") && policy.score(\"two\") > 0.5"),
            aPolicy("one").when("message.request").score("0.4"),
            aPolicy("two").when("message.request").score("0.7"));
    assertThat(set.evaluate(aMessage().with("message.request", true).subject()).policies())
        .extracting(r -> r.policy().value())
        .contains("a-both");
    assertThat(set.evaluate(aMessage().with("message.request", false).subject()).policies())
        .isEmpty();
  }

  @Test
  void policies_that_wait_for_each_other_are_left_out_and_the_rest_serves() {
    PolicySet set =
        setOf(
            aPolicy("a").when("policy.fired(\"b\")"),
            aPolicy("b").when("policy.fired(\"a\")"),
            aPolicy("c"));
    assertThat(set.policies()).extracting(p -> p.id().value()).containsExactly("c");
    assertThat(set.problems()).hasSize(2);
  }

  @Test
  void a_bad_file_is_reported_at_its_place_and_left_out() {
    PolicySet set =
        PolicyCompiler.compile(
            List.of(
                aPolicy("bad").when("sender.strangers_24hh > 3").file(), aPolicy("good").file()));
    assertThat(set.problems())
        .extracting(Object::toString)
        .containsExactly(
            "bad.yaml:8:9 unknown feature 'sender.strangers_24hh'; did you mean"
                + " 'sender.strangers_24h'?");
    assertThat(set.evaluate(aMessage().subject()).policies()).hasSize(1);
  }

  @Test
  void reported_text_is_searched_and_without_a_report_nothing_is_known_of_it() {
    PolicySet set = setOf(aPolicy("a").when("text.phrase(\"free money\")"));
    assertThat(set.evaluate(aReport().saying("FREE  money now").subject()).policies()).hasSize(1);
    assertThat(set.evaluate(aReport().saying("carefree moneybag").subject()).policies()).isEmpty();
    assertThat(set.evaluate(aMessage().subject()).featuresMissing()).isTrue();
  }

  @Test
  void entries_of_a_set_expire() {
    PolicyFile domains =
        new PolicyFile(
            "sets/bad_domains.yaml",
            """
            name: bad_domains
            meaning: domains of a test
            owner: tests
            entries:
              - bad.example
              - {value: old.example, expires: 2026-01-01}
            """);
    PolicySet set =
        PolicyCompiler.compile(
            List.of(
                domains,
                aPolicy("a").when("message.link_domains.exists(d, d in sets.bad_domains)").file()));
    assertThat(set.problems()).isEmpty();
    assertThat(linking(set, "bad.example")).isEqualTo(Outcome.FLAG);
    assertThat(linking(set, "old.example")).isEqualTo(Outcome.ALLOW);
  }

  private static Outcome linking(PolicySet set, String domain) {
    return set.evaluate(
            aMessage().with("message.link_domains", List.of("good.example", domain)).subject())
        .outcome();
  }

  @Test
  void somebody_who_speaks_of_self_harm_gets_help_and_no_restriction() {
    Verdict verdict =
        PolicySet.bundled().evaluate(aReport().with("text.self_harm_disclosure", 0.9).subject());
    assertThat(verdict.response()).isEqualTo(Response.SUPPORT);
    assertThat(verdict.outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void every_report_ends_at_least_as_a_flag() {
    Verdict verdict = PolicySet.bundled().evaluate(aReport().subject());
    assertThat(verdict.outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void the_bundled_catalogue_has_no_problems() {
    assertThat(PolicySet.bundled().problems()).isEmpty();
    assertThat(PolicySet.bundled().policies()).hasSizeGreaterThan(15);
  }

  @Test
  void the_version_is_the_content() {
    PolicySet one = setOf(aPolicy("a"));
    assertThat(setOf(aPolicy("a")).version()).isEqualTo(one.version());
    assertThat(setOf(aPolicy("a").score("0.7")).version()).isNotEqualTo(one.version());
  }

  @Test
  void validity_can_be_configured() {
    Verdict verdict =
        setOf(aPolicy("a")).withValidity(Duration.ofHours(1)).evaluate(aMessage().subject());
    assertThat(verdict.expiresAt()).isEqualTo(Subjects.NOW.plus(Duration.ofHours(1)));
  }
}
