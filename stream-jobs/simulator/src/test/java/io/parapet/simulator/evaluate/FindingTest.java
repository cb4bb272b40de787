package io.parapet.simulator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Finding finding = new Finding();

  @Test
  void a_flag_on_its_own_message_accuses() {
    finding.add(verdict(SubjectKind.MESSAGE, NOON, flag("behaviour/fan-out", Harm.SPAM)));
    assertThat(finding.accused()).isTrue();
    assertThat(finding.accusedOf(Harm.SPAM)).isTrue();
    assertThat(finding.limited()).isFalse();
  }

  @Test
  void what_a_report_brings_up_is_suspicion_until_a_limit_is_asked_for() {
    finding.add(verdict(SubjectKind.REPORT, NOON, flag("content/scam", Harm.SCAM)));
    assertThat(finding.suspected()).isTrue();
    assertThat(finding.accused()).isFalse();
    finding.add(
        verdict(SubjectKind.REPORT, NOON, result("content/scam", Harm.SCAM, Outcome.LIMIT)));
    assertThat(finding.accused()).isTrue();
  }

  @Test
  void the_mere_fact_of_a_report_and_an_offer_of_help_are_no_accusation() {
    finding.add(verdict(SubjectKind.REPORT, NOON, flag("report/any-report", Harm.OTHER)));
    finding.add(verdict(SubjectKind.REPORT, NOON, flag("content/self-harm", Harm.SELF_HARM)));
    assertThat(finding.suspected()).isFalse();
    assertThat(finding.byPolicy()).isEmpty();
  }

  @Test
  void the_strongest_outcome_of_each_policy_is_kept() {
    PolicyResult hold = result("behaviour/fan-out", Harm.SPAM, Outcome.HOLD);
    finding.add(verdict(SubjectKind.MESSAGE, NOON, hold));
    finding.add(verdict(SubjectKind.MESSAGE, NOON, flag("behaviour/fan-out", Harm.SPAM)));
    assertThat(finding.byPolicy()).containsEntry("behaviour/fan-out", Outcome.HOLD);
  }

  @Test
  void a_policy_on_trial_is_counted_but_accuses_nobody() {
    finding.add(
        verdict(
            SubjectKind.MESSAGE,
            NOON,
            result("behaviour/model-abuse", Stage.SHADOW, Harm.SPAM, Outcome.LIMIT)));
    assertThat(finding.accused()).isFalse();
    assertThat(finding.limited()).isFalse();
    assertThat(finding.byPolicy()).containsEntry("behaviour/model-abuse", Outcome.LIMIT);
  }

  @Test
  void time_to_detection_runs_from_the_first_message_after_a_long_silence() {
    finding.add(verdict(SubjectKind.MESSAGE, NOON.minus(Duration.ofDays(90))));
    finding.add(verdict(SubjectKind.MESSAGE, NOON));
    finding.add(
        verdict(SubjectKind.MESSAGE, NOON.plusSeconds(600), flag("behaviour/fan-out", Harm.SPAM)));
    assertThat(finding.timeToDetection()).contains(Duration.ofMinutes(10));
    assertThat(finding.actionsBefore()).isEqualTo(2);
  }

  private static PolicyResult flag(String policy, Harm harm) {
    return result(policy, harm, Outcome.FLAG);
  }

  private static PolicyResult result(String policy, Harm harm, Outcome outcome) {
    return result(policy, Stage.ENFORCED, harm, outcome);
  }

  private static PolicyResult result(String policy, Stage stage, Harm harm, Outcome outcome) {
    return new PolicyResult(
        new PolicyId(policy),
        "0",
        stage,
        harm,
        Severity.LOW,
        outcome,
        0.6,
        false,
        false,
        "",
        null,
        null);
  }

  private static Verdict verdict(SubjectKind subject, Instant at, PolicyResult... results) {
    return new Verdict(
        subject,
        "m",
        new AccountId("ann"),
        new PlatformId("campus"),
        0,
        Outcome.ALLOW,
        0,
        List.of(results),
        List.of(),
        ShadowOutcome.NONE,
        Response.NONE,
        "0",
        false,
        false,
        at,
        at);
  }
}
