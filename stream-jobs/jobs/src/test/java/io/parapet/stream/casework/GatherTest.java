package io.parapet.stream.casework;

import static io.parapet.policies.report.CheckedReport.unchecked;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.config.JobConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatherTest {
  private static final PlatformId PLATFORM = new PlatformId("instagram");
  private static final AccountId MALLORY = new AccountId("mallory");

  private KeyedTwoInputStreamOperatorTestHarness<String, Flag, Decision, CaseUpdate> harness;
  private int messages;

  @BeforeEach
  void open() throws Exception {
    create();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void the_first_flag_opens_a_case_at_once() throws Exception {
    flag("spam/fan-out", Harm.SPAM, NOON);
    assertThat(cases())
        .singleElement()
        .satisfies(
            opened -> {
              assertThat(opened.ordinal()).isEqualTo(1);
              assertThat(opened.revision()).isEqualTo(1);
              assertThat(opened.lane()).isEqualTo(Lane.INTEGRITY);
              assertThat(opened.metadataOnly()).isTrue();
              assertThat(opened.priority()).isPositive();
            });
  }

  @Test
  void more_of_the_same_is_gathered_and_sent_by_the_timer() throws Exception {
    for (int second = 0; second < 30; second++) {
      flag("spam/fan-out", Harm.SPAM, NOON.plusSeconds(second));
    }
    int atOnce = cases().size();
    harness.processBothWatermarks(watermark(NOON.plusSeconds(601)));
    assertThat(cases()).hasSize(atOnce + 1);
    assertThat(cases().getLast().subjectCount()).isEqualTo(30);
    assertThat(atOnce).isLessThan(5);
  }

  @Test
  void another_lane_is_another_case() throws Exception {
    flag("spam/fan-out", Harm.SPAM, NOON);
    flag("content/threat", Harm.THREAT, NOON);
    assertThat(cases()).extracting(CaseUpdate::caseId).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void reports_join_the_case_of_their_lane_and_are_sent_at_once() throws Exception {
    flag("spam/fan-out", Harm.SPAM, NOON);
    report("r-1", NOON.plusSeconds(1));
    report("r-2", NOON.plusSeconds(2));
    CaseUpdate last = cases().getLast();
    assertThat(cases()).hasSize(3).extracting(CaseUpdate::caseId).containsOnly(last.caseId());
    assertThat(last.reports()).extracting(r -> r.reportId().value()).containsExactly("r-1", "r-2");
    assertThat(last.metadataOnly()).isFalse();
  }

  @Test
  void a_case_names_the_latest_groups_in_which_it_happened() throws Exception {
    reportFrom("between-two", null);
    for (String group : List.of("g-1", "g-2", "g-1", "g-3", "g-4", "g-5", "g-6")) {
      reportFrom(group, group);
    }
    assertThat(cases().getLast().groups())
        .extracting(ConversationId::value)
        .containsExactly("g-1", "g-3", "g-4", "g-5", "g-6");
  }

  @Test
  void that_somebody_reported_it_is_alleged_only_where_nothing_else_is() throws Exception {
    report("r-1", ReportReason.OTHER, NOON);
    assertThat(cases().getLast().harms()).containsExactly(Harm.OTHER);
    report("r-2", ReportReason.SPAM, NOON.plusSeconds(1));
    assertThat(cases().getLast().harms()).containsExactly(Harm.SPAM);
  }

  @Test
  void lists_stay_bounded_and_the_numbers_go_on() throws Exception {
    for (int i = 0; i < 70; i++) {
      report("r-" + i, NOON.plusSeconds(i));
    }
    CaseUpdate last = cases().getLast();
    assertThat(last.reports()).hasSize(CaseUpdate.MAX_REPORTS);
    assertThat(last.subjects()).hasSize(CaseUpdate.MAX_SUBJECTS);
    assertThat(last.reportCount()).isEqualTo(70);
  }

  @Test
  void after_a_ruling_only_something_new_opens_the_next_case() throws Exception {
    flag("spam/fan-out", Harm.SPAM, NOON);
    decide(Ruling.DISMISS, 1, NOON.plusSeconds(60));
    flag("spam/fan-out", Harm.SPAM, NOON.plusSeconds(70));
    assertThat(cases()).hasSize(1);
    flag("spam/burst", Harm.SPAM, NOON.plusSeconds(80));
    assertThat(cases().getLast().ordinal()).isEqualTo(2);
    assertThat(cases().getLast().revision()).isEqualTo(1);
  }

  @Test
  void of_a_campaign_ruled_on_only_new_members_open_the_next_case() throws Exception {
    campaign("ann", "spam/fan-out", NOON);
    campaign("ben", "spam/fan-out", NOON.plusSeconds(1));
    decide(Ruling.RESTRICT, 1, NOON.plusSeconds(60));
    int before = cases().size();
    campaign("ann", "spam/upheld", NOON.plusSeconds(70));
    campaign("ben", "spam/upheld", NOON.plusSeconds(70));
    assertThat(cases()).hasSize(before);
    campaign("cleo", "spam/fan-out", NOON.plusSeconds(80));
    assertThat(cases().getLast().ordinal()).isEqualTo(2);
    assertThat(cases().getLast().members()).containsExactly(new AccountId("cleo"));
    decide(Ruling.RESTRICT, 2, NOON.plusSeconds(90));
    campaign("ann", "spam/upheld", NOON.plusSeconds(100));
    assertThat(cases().getLast().ordinal()).isEqualTo(2);
  }

  @Test
  void a_verdict_that_is_revised_stands_once_in_its_case() throws Exception {
    flag("spam/fan-out", Harm.SPAM, NOON);
    Verdict first = verdict(SubjectKind.MESSAGE, "m-0", "spam/burst", Harm.SPAM, NOON);
    Flag again = new Flag(first.revising(0), new FeatureVector(), null, null);
    harness.processElement1(again, NOON.toEpochMilli());
    assertThat(cases().getLast().subjects()).hasSize(1);
    assertThat(cases().getLast().subjectCount()).isEqualTo(1);
    assertThat(cases().getLast().reasons()).hasSize(2);
  }

  @Test
  void a_report_opens_the_next_case_however_soon_it_comes() throws Exception {
    flag("spam/fan-out", Harm.SPAM, NOON);
    decide(Ruling.DISMISS, 1, NOON.plusSeconds(60));
    report("r-1", NOON.plusSeconds(61));
    assertThat(cases().getLast().ordinal()).isEqualTo(2);
  }

  @Test
  void an_escalation_leaves_the_case_open() throws Exception {
    flag("spam/fan-out", Harm.SPAM, NOON);
    decide(Ruling.ESCALATE, 1, NOON.plusSeconds(60));
    report("r-1", NOON.plusSeconds(61));
    assertThat(cases()).extracting(CaseUpdate::ordinal).containsOnly(1);
  }

  @Test
  void a_ruling_that_comes_twice_closes_only_its_own_case() throws Exception {
    report("r-1", NOON);
    decide(Ruling.DISMISS, 1, NOON.plusSeconds(60));
    report("r-2", NOON.plusSeconds(61));
    decide(Ruling.DISMISS, 1, NOON.plusSeconds(60));
    report("r-3", NOON.plusSeconds(62));
    assertThat(cases().getLast().ordinal()).isEqualTo(2);
    assertThat(cases().getLast().reportCount()).isEqualTo(2);
  }

  @Test
  void a_case_grows_on_after_a_restore() throws Exception {
    report("r-1", NOON);
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.close();
    create();
    harness.initializeState(saved);
    harness.open();
    report("r-2", NOON.plusSeconds(1));
    assertThat(cases())
        .singleElement()
        .satisfies(
            grown -> {
              assertThat(grown.reportCount()).isEqualTo(2);
              assertThat(grown.revision()).isEqualTo(2);
            });
  }

  private void create() throws Exception {
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(new Gather(JobConfig.parse().cases())),
            flag -> "mallory",
            decision -> "mallory",
            Types.STRING);
  }

  private List<CaseUpdate> cases() {
    return harness.extractOutputValues();
  }

  private void flag(String policy, Harm harm, Instant at) throws Exception {
    Verdict verdict = verdict(SubjectKind.MESSAGE, "m-" + messages++, policy, harm, at);
    harness.processElement1(new Flag(verdict, new FeatureVector(), null, null), at.toEpochMilli());
  }

  private void campaign(String account, String policy, Instant at) throws Exception {
    FeatureVector features =
        new FeatureVector()
            .set(FeatureCatalog.CAMPAIGN_ID, "c-1")
            .set(FeatureCatalog.CAMPAIGN_SENDERS_24H, 5);
    String message = "m-" + messages++;
    Verdict verdict =
        verdict(SubjectKind.MESSAGE, message, new AccountId(account), policy, Harm.SPAM, at);
    harness.processElement1(new Flag(verdict, features, null, null), at.toEpochMilli());
  }

  private void report(String id, Instant at) throws Exception {
    report(id, ReportReason.SPAM, at);
  }

  private void report(String id, ReportReason reason, Instant at) throws Exception {
    ContentReported report =
        aReport().id(id).about("mallory").forReason(reason).at(at).with("a.b.c.d.e");
    Verdict verdict = verdict(SubjectKind.REPORT, id, "report/any-report", Harm.OTHER, at);
    harness.processElement1(
        new Flag(verdict, new FeatureVector(), unchecked(report), report.group()),
        at.toEpochMilli());
  }

  private void reportFrom(String id, @Nullable String group) throws Exception {
    ContentReported report = aReport().id(id).about("mallory").inGroup(group).with("a.b.c.d.e");
    Verdict verdict = verdict(SubjectKind.REPORT, id, "report/any-report", Harm.OTHER, NOON);
    harness.processElement1(
        new Flag(verdict, new FeatureVector(), unchecked(report), report.group()),
        NOON.toEpochMilli());
  }

  private void decide(Ruling ruling, int ordinal, Instant at) throws Exception {
    CaseUpdate last = cases().getLast();
    Decision decision =
        new Decision(
            new DecisionId("d-" + ordinal),
            last.caseId(),
            PLATFORM,
            MALLORY,
            last.lane(),
            ordinal,
            ruling,
            null,
            Harm.NONE,
            "seen",
            "moderator",
            at,
            last.revision(),
            List.of(),
            List.of(),
            null);
    harness.processElement2(decision, at.toEpochMilli());
  }

  private static org.apache.flink.streaming.api.watermark.Watermark watermark(Instant at) {
    return new org.apache.flink.streaming.api.watermark.Watermark(at.toEpochMilli());
  }

  private static Verdict verdict(
      SubjectKind kind, String id, String policy, Harm harm, Instant at) {
    return verdict(kind, id, MALLORY, policy, harm, at);
  }

  private static Verdict verdict(
      SubjectKind kind, String id, AccountId account, String policy, Harm harm, Instant at) {
    PolicyResult fired =
        new PolicyResult(
            new PolicyId(policy),
            "0123456789ab",
            Stage.ENFORCED,
            harm,
            Severity.MEDIUM,
            Outcome.FLAG,
            0.6,
            true,
            false,
            "because",
            null,
            null);
    return new Verdict(
        kind,
        id,
        account,
        PLATFORM,
        0,
        Outcome.FLAG,
        0.6,
        List.of(fired),
        List.of(),
        ShadowOutcome.NONE,
        Response.NONE,
        "set",
        false,
        false,
        at,
        at.plus(Duration.ofHours(24)));
  }
}
