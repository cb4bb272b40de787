package io.parapet.stream.casework;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlagTest {
  private static final AccountId MALLORY = new AccountId("mallory");
  private static final AccountId BEN = new AccountId("ben");

  @Test
  void a_report_that_is_abuse_itself_is_looked_at_apart_from_whom_it_names() {
    ContentReported report = aReport().forReason(ReportReason.HATE).with(null);
    FeatureVector features =
        new FeatureVector()
            .set(FeatureCatalog.SENDER_STRANGERS_24H, 90)
            .set(FeatureCatalog.REPORT_BRIGADING, 0.9);
    List<Flag> parts =
        flag(report, features, any(), result("report/coordinated-reporting", Harm.REPORT_ABUSE))
            .parts();
    assertThat(parts).extracting(Flag::accused).containsExactly(MALLORY, BEN);
    assertThat(parts).extracting(Flag::lane).containsExactly(Lane.SAFETY, Lane.INTEGRITY);
    assertThat(parts.getFirst().accusing()).noneMatch(r -> r.harm() == Harm.REPORT_ABUSE);
    assertThat(parts.getLast().features().has(FeatureCatalog.SENDER_STRANGERS_24H)).isFalse();
  }

  @Test
  void an_ordinary_report_is_one_thing() {
    assertThat(flag(aReport().with(null), new FeatureVector(), any()).parts()).hasSize(1);
  }

  @Test
  void spam_of_a_campaign_is_looked_at_together() {
    FeatureVector features =
        new FeatureVector()
            .set(FeatureCatalog.CAMPAIGN_ID, "c-1")
            .set(FeatureCatalog.CAMPAIGN_SENDERS_24H, 6);
    assertThat(flag(null, features, result("behaviour/fan-out", Harm.SPAM)).accused())
        .isEqualTo(CaseGroup.campaign("c-1"));
    assertThat(flag(null, features, result("behaviour/nagging", Harm.NUISANCE)).accused())
        .as("what it does besides is its own")
        .isEqualTo(MALLORY);
  }

  @Test
  void a_flood_of_reports_by_one_person_is_looked_at_together_but_never_those_of_safety() {
    FeatureVector flood = new FeatureVector().set(FeatureCatalog.REPORT_REPORTER_REPORTS_24H, 300);
    ContentReported spam = aReport().forReason(ReportReason.SPAM).with(null);
    ContentReported threat = aReport().forReason(ReportReason.THREAT).with(null);
    assertThat(flag(spam, flood, any()).accused())
        .isEqualTo(CaseGroup.reportsBy(spam.platform(), BEN));
    assertThat(flag(threat, flood, any()).accused()).isEqualTo(MALLORY);
    flood.set(FeatureCatalog.REPORT_TRUSTED_FLAGGER, true);
    assertThat(flag(spam, flood, any()).accused()).isEqualTo(MALLORY);
  }

  private static PolicyResult any() {
    return result("report/any-report", Harm.OTHER);
  }

  private static PolicyResult result(String policy, Harm harm) {
    return new PolicyResult(
        new PolicyId(policy),
        "0123456789ab",
        Stage.ENFORCED,
        harm,
        Severity.MEDIUM,
        Outcome.FLAG,
        0.7,
        true,
        false,
        "why",
        null,
        null);
  }

  private static Flag flag(
      @Nullable ContentReported report, FeatureVector features, PolicyResult... results) {
    return new Flag(
        new Verdict(
            report == null ? SubjectKind.MESSAGE : SubjectKind.REPORT,
            "s-1",
            MALLORY,
            new PlatformId("instagram"),
            0,
            Outcome.FLAG,
            0.7,
            List.of(results),
            List.of(),
            ShadowOutcome.NONE,
            Response.NONE,
            "set-1",
            false,
            false,
            NOON,
            NOON.plusSeconds(60)),
        features,
        report == null ? null : CheckedReport.unchecked(report),
        report == null ? null : report.group());
  }
}
