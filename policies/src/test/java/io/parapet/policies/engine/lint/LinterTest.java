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

  @Test
  void clauses_that_cannot_meet_are_found() {
    assertThat(lint(aPolicy("a").when("campaign.size > 5 && campaign.size < 3")))
        .anyMatch(line -> line.contains("contradicts another clause about campaign.size"));
    assertThat(lint(aPolicy("a").when("sender.reply_ratio_24h > 1")))
        .anyMatch(line -> line.contains("sender.reply_ratio_24h is never > 1.0"));
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
    String unproven = "context.worst_threat > 0.9";
    assertThat(lint(aPolicy("a").when(unproven).thresholds(restricting)))
        .anyMatch(line -> line.contains("may be invented"));
    assertThat(lint(aPolicy("a").when(unproven + " && context.verified").thresholds(restricting)))
        .noneMatch(line -> line.contains("may be invented"));
    assertThat(lint(aPolicy("a").when(unproven).thresholds("{flag: 0.5}")))
        .noneMatch(line -> line.contains("may be invented"));
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
