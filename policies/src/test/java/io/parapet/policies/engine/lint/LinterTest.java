package io.parapet.policies.engine.lint;

import static io.parapet.policies.engine.Policies.aPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.Policies;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PolicyFile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

  @Test
  void the_catalogue_has_no_errors() {
    assertThat(Linter.lint(BundledFiles.catalogue(), TODAY))
        .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
        .isEmpty();
  }

  @Test
  void an_unknown_name_comes_with_a_suggestion() {
    assertThat(lint(aPolicy("a").when("sender.stranger_24h > 1")))
        .contains(
            "a.yaml:8:9 error: unknown feature 'sender.stranger_24h'; did you mean"
                + " 'sender.strangers_24h'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          campaign.size > 5 && campaign.size < 3             | 'campaign.size > 5' and 'campaign.size < 3' exclude each other
          campaign.size > 5 && !(campaign.size > 2)          | and '!(campaign.size > 2)' exclude each other
          campaign.size == 5 && campaign.size != 5           | exclude each other
          pair.stranger && !pair.stranger                    | 'pair.stranger' and '!pair.stranger' exclude each other
          known(campaign.size) && !known(campaign.size)      | exclude each other
          otherwise(campaign.size, 9.0) < 5 && !known(campaign.size) | exclude each other
          message.surface == "inbox" && message.surface == "order"   | exclude each other
          message.surface in ["inbox"] && message.surface != "inbox" | exclude each other
          pair.stranger ? false : !otherwise(pair.stranger, true) && pair.stranger | exclude each other
          sender.block_ratio_24h > sender.reply_ratio_24h && sender.reply_ratio_24h >= sender.block_ratio_24h | exclude each other
          sender.reply_ratio_24h > 1                         | sender.reply_ratio_24h is never below 0.0 or above 1.0
          sender.block_ratio_24h + sender.spam_ratio_24h > 2 | is never below 0.0 or above 2.0
          report.reason == "scamm"                           | did you mean 'scam'?
          """)
  void a_condition_that_can_never_hold_is_an_error_with_the_reason(String when, String reason) {
    assertThat(lint(aPolicy("a").when(when)))
        .anyMatch(line -> line.contains("error: can never hold: ") && line.contains(reason));
  }

  @Test
  void an_alternative_that_can_never_hold_is_found_at_its_place() {
    assertThat(lint(aPolicy("a").when("campaign.size > 5 && (pair.stranger || campaign.size < 3)")))
        .contains(
            "a.yaml:8:56 warning: this alternative can never hold: 'campaign.size > 5' and"
                + " 'campaign.size < 3' exclude each other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          otherwise(campaign.size, 0.0) >= 0               | always holds, whatever happens
          pair.stranger OR !otherwise(pair.stranger, false) | always holds, whatever happens
          message.request && otherwise(campaign.size, 0.0) >= 0 | 'otherwise(campaign.size, 0.0) >= 0' always holds
          campaign.size >= 0                               | holds as soon as it is known; write known(campaign.size)
          campaign.size > 5 && campaign.size > 3           | needless: 'campaign.size > 3' follows
          campaign.size > 5 && known(campaign.size)        | needless: 'known(campaign.size)' follows
          campaign.size > 5 && (campaign.size > 3 OR pair.stranger) | needless
          """)
  void what_always_holds_is_a_warning(String when, String reason) {
    assertThat(lint(aPolicy("a").when(when.replace("OR", "||"))))
        .anyMatch(line -> line.contains("warning: ") && line.contains(reason));
  }

  @Test
  void a_contradiction_that_only_an_override_brings_names_the_platform() {
    assertThat(
            lint(
                aPolicy("a")
                    .when("campaign.size > params.n && campaign.size < 9")
                    .with("parameters: {n: {value: 3, unit: count, range: [1, 50], meaning: n}}")
                    .with("overrides: {snapchat: {parameters: {n: 20}}}")))
        .anyMatch(line -> line.contains("error: on snapchat, can never hold"))
        .noneMatch(line -> line.contains("error: can never hold"));
  }

  @Test
  void a_rung_that_no_score_reaches_is_found() {
    Policies policy = aPolicy("a").when("campaign.size > 5");
    String ladder = "{flag: 0.5, limit: {at: 0.9, measures: [{do: to_requests, to: message}]}}";
    assertThat(lint(policy.thresholds(ladder).score("0.5 + 0.3 * text.score(\"scam\")")))
        .anyMatch(line -> line.contains("limit is never reached: it starts at 0.9"))
        .anyMatch(line -> line.contains("the score is at most 0.8"));
    assertThat(lint(policy.score("0.5 + 0.01 * campaign.size")))
        .noneMatch(line -> line.contains("never reached"));
  }

  @Test
  void of_two_rungs_at_the_same_score_the_weaker_never_decides() {
    String ladder = "{flag: 0.5, limit: {at: 0.5, measures: [{do: to_requests, to: message}]}}";
    assertThat(lint(aPolicy("a").when("message.request").thresholds(ladder)))
        .anyMatch(line -> line.contains("flag never decides: limit starts at the same score"));
  }

  @Test
  void thresholds_out_of_order_are_found() {
    assertThat(
            lint(
                aPolicy("a")
                    .thresholds(
                        "{flag: 0.8, limit: {at: 0.5, measures: [{do: to_requests, to:"
                            + " message}]}}")))
        .anyMatch(line -> line.contains("limit must not start below flag"));
  }

  @Test
  void a_parameter_outside_its_range_is_found() {
    assertThat(
            lint(
                aPolicy("a")
                    .when("campaign.size > params.n")
                    .with("parameters: {n: {value: 7, unit: count, range: [1, 5], meaning: n}}")))
        .anyMatch(line -> line.contains("parameter 'n' is outside its range 1.0 to 5.0"));
  }

  @Test
  void an_unused_parameter_is_found() {
    assertThat(
            lint(
                aPolicy("a")
                    .with("parameters: {n: {value: 3, unit: count, range: [1, 5], meaning: n}}")))
        .anyMatch(line -> line.contains("parameter 'n' is not used"));
  }

  @Test
  void a_policy_that_another_one_makes_needless_is_found() {
    assertThat(lint(aPolicy("a").when("message.request"), aPolicy("b").when("message.request")))
        .anyMatch(line -> line.contains("b.yaml") && line.contains("shadowed by a"));
    assertThat(
            lint(
                aPolicy("wide").when("campaign.size > 5 || pair.stranger"),
                aPolicy("narrow").when("campaign.size > 9 && message.request")))
        .anyMatch(line -> line.contains("narrow.yaml") && line.contains("shadowed by wide"))
        .noneMatch(line -> line.contains("wide.yaml") && line.contains("shadowed"));
  }

  @Test
  void a_policy_that_is_left_out_shadows_nothing() {
    assertThat(
            lint(
                aPolicy("a").when("message.request || policy.fired(\"nowhere\")"),
                aPolicy("b").when("message.request")))
        .anyMatch(line -> line.contains("unknown policy 'nowhere'"))
        .noneMatch(line -> line.contains("shadowed"));
  }

  @Test
  void a_policy_that_goes_further_where_it_holds_is_not_shadowed() {
    Policies wide = aPolicy("wide").when("campaign.size > 5");
    Policies narrow =
        aPolicy("narrow")
            .when("campaign.size > 9")
            .thresholds(
                "{flag: 0.5, limit: {at: 0.6, measures: [{do: warn_recipient, to:"
                    + " recipient}]}}");
    assertThat(lint(wide, narrow)).noneMatch(line -> line.contains("shadowed"));
    assertThat(lint(wide, aPolicy("b").harm("nuisance").when("campaign.size > 9")))
        .noneMatch(line -> line.contains("shadowed"));
    assertThat(
            lint(wide.with("scope: {platforms: [quora]}"), aPolicy("b").when("campaign.size > 9")))
        .noneMatch(line -> line.contains("shadowed"));
  }

  @Test
  void missing_kinds_of_scenarios_are_found() {
    assertThat(lint(aPolicy("a"))).anyMatch(line -> line.contains("no scenario of kind near_miss"));
  }

  @Test
  void metadata_alone_cannot_show_a_harm_of_content() {
    assertThat(lint(aPolicy("a").harm("hate").when("message.request")))
        .anyMatch(line -> line.contains("metadata alone cannot show hate"));
  }

  @Test
  void what_may_be_invented_must_be_proven_before_it_restricts() {
    String restricting =
        "{flag: 0.5, limit: {at: 0.8, measures: [{do: to_requests, to: conversation}]}}";
    List.of(
            List.of("context.worst_threat > 0.9", "context.verified"),
            List.of("text.score(\"scam\") > 0.9", "report.verified"),
            List.of("text.phrase(\"you won\")", "report.verified"),
            List.of("report.media_count > 0", "report.verified"))
        .forEach(
            shown -> {
              String unproven = shown.getFirst();
              String proven = unproven + " && " + shown.getLast();
              assertThat(lint(aPolicy("a").when(unproven).thresholds(restricting)))
                  .anyMatch(line -> line.contains("restrict only where " + shown.getLast()));
              assertThat(lint(aPolicy("a").when(proven).thresholds(restricting)))
                  .noneMatch(line -> line.contains("may be invented"));
              assertThat(lint(aPolicy("a").when(unproven).thresholds("{flag: 0.5}")))
                  .noneMatch(line -> line.contains("may be invented"));
            });
  }

  @Test
  void likeness_alone_may_not_restrict() {
    String alike = "campaign.senders_1h >= 10";
    String minded = alike + " && campaign.refusal_ratio >= 0.1";
    String ending = limit("to_requests, to: message, for: 24 h");
    assertThat(lint(aPolicy("a").when(alike).thresholds(ending)))
        .anyMatch(line -> line.contains("error: a campaign is likeness"));
    assertThat(lint(aPolicy("a").when(minded).thresholds(ending)))
        .noneMatch(line -> line.contains("campaign"));
    assertThat(lint(aPolicy("a").when(alike).thresholds("{flag: 0.5}")))
        .noneMatch(line -> line.contains("campaign"));
  }

  @Test
  void who_is_in_a_campaign_is_limited_at_most_and_for_a_time() {
    String minded = "campaign.senders_1h >= 10 && campaign.refusal_ratio >= 0.1";
    String hold =
        "{flag: 0.5, hold: {at: 0.8, measures: [{do: hold_message, to: message, for: 24 h}]}}";
    for (String lasting : List.of(limit("to_requests, to: message"), hold)) {
      assertThat(lint(aPolicy("a").when(minded).thresholds(lasting)))
          .anyMatch(line -> line.contains("error: who is in a campaign gets at most a limit"));
    }
  }

  private static String limit(String measure) {
    return "{flag: 0.5, limit: {at: 0.8, measures: [{do: %s}]}}".formatted(measure);
  }

  @Test
  void a_trend_may_fall() {
    assertThat(lint(aPolicy("a").when("context.trend_threat < -0.1")))
        .noneMatch(line -> line.contains("is never"));
  }

  @Test
  void costly_and_ungated_text_conditions_are_told_apart() {
    assertThat(lint(aPolicy("a").when("text.query(\"money AND scma~1\")")))
        .anyMatch(line -> line.contains("warning: costly"));
    assertThat(lint(aPolicy("a").when("text.query(\"scma~1\")")))
        .anyMatch(line -> line.contains("error: a fuzzy, wildcard or regular expression needs"));
  }

  @Test
  void a_policy_about_to_end_is_found() {
    assertThat(lint(aPolicy("a").with("expires: 2026-03-20")))
        .anyMatch(line -> line.contains("the policy ends on 2026-03-20"));
  }

  private static List<String> lint(Policies... policies) {
    List<PolicyFile> files = Stream.of(policies).map(Policies::file).toList();
    return Linter.lint(files, TODAY).stream().map(Finding::toString).toList();
  }
}
