package io.parapet.stream.casework;

import static io.parapet.policies.report.CheckedReport.unchecked;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.ReportReference;
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
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    harness.processBothWatermarks(watermark(NOON.plus(Duration.ofHours(1))));
    CaseUpdate last = cases().getLast();
    assertThat(last.reports()).hasSize(CaseUpdate.MAX_REPORTS);
    assertThat(last.subjects()).hasSize(CaseUpdate.MAX_SUBJECTS);
    assertThat(last.reportCount()).isEqualTo(70);
  }

  @Test
  void a_trusted_flaggers_report_stays_shown_however_many_come_after() throws Exception {
    report(aReport().id("trusted").byTrustedFlagger().about("mallory").with("a.b.c.d.e"));
    for (int i = 0; i < 40; i++) {
      report("r-" + i, NOON.plusSeconds(i));
    }
    harness.processBothWatermarks(watermark(NOON.plus(Duration.ofHours(1))));
    List<CaseReport> shown = cases().getLast().reports();
    assertThat(shown).hasSize(CaseUpdate.MAX_REPORTS);
    assertThat(shown.getFirst().reportId().value()).isEqualTo("trusted");
    assertThat(shown.getLast().reportId().value()).isEqualTo("r-39");
  }

  @Test
  void what_is_not_shown_stays_with_its_reporter_and_its_key() throws Exception {
    String header = base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"report/first\"}");
    report(aReport().id("first").by("ann").about("mallory").with(header + "..AAAA.AAAA.AAAA"));
    for (int i = 0; i < CaseUpdate.MAX_REPORTS; i++) {
      report("r-" + i, NOON.plusSeconds(i));
    }
    harness.processBothWatermarks(watermark(NOON.plus(Duration.ofHours(1))));
    assertThat(cases().getLast().furtherReports())
        .containsExactly(
            new ReportReference(
                new ReportId("first"),
                new AccountId("ann"),
                ReportReason.SPAM,
                NOON,
                "report/first"));
  }

  @Test
  void a_brigade_fills_one_case_after_another_and_none_of_its_reports_is_lost() throws Exception {
    for (int i = 0; i < 2_500; i++) {
      report("r-" + i, NOON);
    }
    harness.processBothWatermarks(watermark(NOON.plus(Duration.ofHours(1))));
    Map<CaseId, CaseUpdate> latest = latest();
    assertThat(latest.values()).extracting(CaseUpdate::ordinal).containsExactly(1, 2, 3);
    assertThat(latest.values().stream().flatMap(update -> update.reportIds().stream()))
        .doesNotHaveDuplicates()
        .hasSize(2_500);
    assertThat(cases()).as("what is written stays in proportion").hasSizeLessThan(250);
    assertThat(WireFormat.CASE.write(latest.values().iterator().next()))
        .hasSizeLessThan(Topics.MAX_RECORD_BYTES);
  }

  @Test
  void a_full_case_is_ruled_on_beside_the_one_that_followed_it() throws Exception {
    int most = CaseUpdate.MAX_REPORTS + CaseUpdate.MAX_FURTHER_REPORTS;
    for (int i = 0; i <= most; i++) {
      report("r-" + i, NOON);
    }
    CaseUpdate full = cases().get(cases().size() - 2);
    assertThat(full.reportIds()).hasSize(most);
    assertThat(cases().getLast().ordinal()).isEqualTo(2);
    List<ReportId> seen = full.reportIds().subList(0, most - 3);
    decide(full, Ruling.DISMISS, seen, NOON.plusSeconds(60));
    assertThat(cases().getLast().ordinal()).isEqualTo(2);
    assertThat(cases().getLast().reportIds()).hasSize(4).doesNotContainAnyElementsOf(seen);
    assertThat(latest().get(full.caseId()).reportIds()).containsExactlyElementsOf(seen);
    int before = cases().size();
    decide(full, Ruling.DISMISS, seen, NOON.plusSeconds(60));
    assertThat(cases()).as("the same ruling again").hasSize(before);
  }

  @Test
  void a_report_that_the_ruling_does_not_name_opens_the_next_case() throws Exception {
    report("r-1", NOON);
    CaseUpdate seen = cases().getLast();
    report("r-2", NOON.plusSeconds(30));
    decide(seen, Ruling.RESTRICT, seen.reportIds(), NOON.plusSeconds(60));
    assertThat(latest().get(seen.caseId()).reportIds()).containsExactly(new ReportId("r-1"));
    CaseUpdate next = cases().getLast();
    assertThat(next.ordinal()).isEqualTo(2);
    assertThat(next.revision()).isEqualTo(1);
    assertThat(next.reportIds()).containsExactly(new ReportId("r-2"));
    assertThat(next.reports()).singleElement().matches(r -> r.sealedContent() != null);
    assertThat(next.metadataOnly()).isFalse();
    assertThat(next.subjectCount()).isEqualTo(1);
  }

  @Test
  void large_content_leaves_the_case_before_it_outgrows_its_topic() throws Exception {
    String large = "a.b.c.d." + "e".repeat(Topics.MAX_RECORD_BYTES - 100);
    for (int i = 0; i < 8; i++) {
      report(aReport().id("r-" + i).about("mallory").with(large));
    }
    assertThat(cases().getLast().reports()).hasSize(4);
    assertThat(cases().getLast().reportIds()).hasSize(8);
    assertThat(WireFormat.CASE.write(cases().getLast()))
        .hasSizeLessThan(5 * Topics.MAX_RECORD_BYTES);
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

  private void report(ContentReported report) throws Exception {
    String id = report.reportId().value();
    Verdict verdict = verdict(SubjectKind.REPORT, id, "report/any-report", Harm.OTHER, NOON);
    harness.processElement1(
        new Flag(verdict, new FeatureVector(), unchecked(report), report.group()),
        NOON.toEpochMilli());
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private Map<CaseId, CaseUpdate> latest() {
    Map<CaseId, CaseUpdate> latest = new LinkedHashMap<>();
    cases().forEach(update -> latest.put(update.caseId(), update));
    return latest;
  }

  /** Rules on what was sent of the case. */
  private void decide(Ruling ruling, int ordinal, Instant at) throws Exception {
    CaseUpdate seen =
        cases().reversed().stream().filter(c -> c.ordinal() == ordinal).findFirst().orElseThrow();
    decide(seen, ruling, seen.reportIds(), at);
  }

  private void decide(CaseUpdate about, Ruling ruling, List<ReportId> reports, Instant at)
      throws Exception {
    Decision decision =
        new Decision(
            new DecisionId("d-" + about.ordinal()),
            about.caseId(),
            PLATFORM,
            MALLORY,
            about.lane(),
            about.ordinal(),
            ruling,
            null,
            Harm.NONE,
            "seen",
            "moderator",
            at,
            about.revision(),
            List.of(),
            reports,
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
