package io.parapet.stream.policy;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.Explanation.PolicyView;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.testkit.Reports;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.config.AutomaticMeasures;
import io.parapet.stream.feature.ByPair;
import io.parapet.stream.feature.ByRecipient;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Keys;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.feature.Stage;
import io.parapet.stream.feature.Walk;
import io.parapet.stream.state.Keeping;
import io.parapet.stream.state.KeepingOperator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report on its walk through all stages: what policies may ask of it must be stamped on it. */
class ReportWalkTest {
  private static final Duration KEPT = Duration.ofDays(30);

  @TempDir Path keys;

  private KeyedOneInputStreamOperatorTestHarness<String, Passage, Passage> pair;
  private KeyedOneInputStreamOperatorTestHarness<String, Passage, Passage> recipient;
  private KeyedTwoInputStreamOperatorTestHarness<String, Passage, PolicyRecord, Judged> judge;

  @BeforeEach
  void open() throws Exception {
    pair = stage(new ByPair(KEPT), Keys::pair);
    recipient = stage(new ByRecipient(KEPT), Keys::recipient);
    judge = JudgeHarness.of(AutomaticMeasures.SHADOW, keys, null);
    judge.open();
  }

  @AfterEach
  void close() throws Exception {
    pair.close();
    recipient.close();
    judge.close();
  }

  @Test
  void each_feature_that_a_policy_on_reports_reads_is_stamped_on_a_report() throws Exception {
    credibility("ben");
    stalk();
    FeatureVector seen = walk(report(ReportReason.STALKING).proven()).features();
    List<PolicyView> policies = PolicySet.bundled().explain(subject(seen)).policies();
    assertThat(policies).hasSizeGreaterThan(20);
    assertThat(policies)
        .allSatisfy(
            policy ->
                assertThat(policy.features())
                    .as(policy.policy().value())
                    .doesNotContainValue(null));
  }

  @ParameterizedTest
  @CsvSource({
    "STALKING, content/stalking",
    "IMPERSONATION, content/impersonation",
    "SEXUAL, content/unwanted-nudity"
  })
  void the_upper_rungs_are_reached(ReportReason reason, String policy) throws Exception {
    stalk();
    PolicyResult result = result(walk(report(reason).proven()).verdict(), policy);
    assertThat(result.outcome()).isEqualTo(Outcome.LIMIT);
  }

  @Test
  void without_proof_it_only_flags_and_the_verdict_says_why() throws Exception {
    Reports report = report(ReportReason.NON_CONSENSUAL_IMAGERY);
    Verdict unproven = walk(report).verdict();
    PolicyResult held = result(unproven, "content/intimate-images");
    assertThat(held.outcome()).isEqualTo(Outcome.FLAG);
    assertThat(held.heldTo()).isEqualTo(Ceiling.FLAG);
    assertThat(held.reason()).endsWith("as what was reported is not proven");
    assertThat(unproven.shadow().measures()).isEmpty();
    Verdict proven = walk(report.id("r-2").proven()).verdict();
    assertThat(result(proven, "content/intimate-images").outcome()).isEqualTo(Outcome.LIMIT);
    assertThat(proven.shadow().measures()).isNotEmpty();
  }

  @Test
  void a_report_of_somebody_who_never_wrote_knows_nothing_of_the_pair() throws Exception {
    FeatureVector seen = walk(report(ReportReason.STALKING)).features();
    assertThat(seen.has(FeatureCatalog.PAIR_MESSAGES_24H)).isFalse();
    assertThat(seen.has(FeatureCatalog.SENDER_HANDLE_RESEMBLANCE)).isFalse();
  }

  @Test
  void a_repeated_report_is_judged_by_the_same_features() throws Exception {
    stalk();
    FeatureVector first = walk(report(ReportReason.STALKING)).features();
    FeatureVector again = walk(report(ReportReason.STALKING)).features();
    assertThat(again.number(FeatureCatalog.REPORT_REPORTERS_24H))
        .isEqualTo(first.number(FeatureCatalog.REPORT_REPORTERS_24H))
        .isEqualTo(1);
  }

  @Test
  void a_crowd_called_in_within_ten_minutes_is_a_brigade() throws Exception {
    Judged last = crowd(5, "mallory", Duration.ofMinutes(2));
    assertThat(last.features().number(FeatureCatalog.REPORT_BUNCHED_OUTSIDERS_24H)).isEqualTo(5);
    assertThat(brigading(last)).isGreaterThan(0.85);
    assertThat(result(last.verdict(), "report/coordinated-reporting").outcome())
        .isEqualTo(Outcome.FLAG);
  }

  @Test
  void as_many_outsiders_over_a_day_are_less_certainly_one() throws Exception {
    Judged last = crowd(5, "mallory", Duration.ofHours(4));
    assertThat(last.features().number(FeatureCatalog.REPORT_BUNCHED_OUTSIDERS_24H)).isEqualTo(1);
    assertThat(brigading(last)).isBetween(0.5, 0.7);
    assertThat(fired(last)).doesNotContain("report/coordinated-reporting");
  }

  @Test
  void as_many_whom_the_account_wrote_to_are_none_however_fast_they_come() throws Exception {
    for (int i = 0; i < 5; i++) {
      send(aMessage().id("m-" + i).from("mallory").to("reporter-" + i).toStranger());
    }
    Judged last = crowd(5, "mallory", Duration.ofMinutes(2));
    assertThat(last.features().number(FeatureCatalog.REPORT_BUNCHED_OUTSIDERS_24H)).isZero();
    assertThat(brigading(last)).isLessThan(0.05);
    assertThat(fired(last)).contains("report/many-reporters");
  }

  @Test
  void members_of_a_group_are_no_outsiders_and_neither_are_trusted_flaggers() throws Exception {
    walk(complaint(0, "mallory", NOON).inGroup("g-1"));
    walk(complaint(1, "mallory", NOON).byTrustedFlagger());
    Judged last = walk(complaint(2, "mallory", NOON));
    assertThat(last.features().number(FeatureCatalog.REPORT_UNMET_REPORTERS_24H)).isEqualTo(3);
    assertThat(last.features().number(FeatureCatalog.REPORT_BUNCHED_OUTSIDERS_24H)).isEqualTo(1);
  }

  @Test
  void who_reported_somebody_together_before_is_acquainted() throws Exception {
    Judged first = crowd(4, "trudy", Duration.ofHours(1));
    assertThat(first.features().number(FeatureCatalog.REPORT_ACQUAINTED_OUTSIDERS_24H)).isZero();
    assertThat(fired(first)).contains("report/many-reporters");
    Judged last = crowd(4, "mallory", Duration.ofHours(1));
    assertThat(last.features().number(FeatureCatalog.REPORT_ACQUAINTED_OUTSIDERS_24H)).isEqualTo(4);
    assertThat(fired(last))
        .contains("report/coordinated-reporting")
        .doesNotContain("report/many-reporters");
  }

  /** So many report an account, one after the other; returns the last judgement. */
  private Judged crowd(int reporters, String account, Duration apart) throws Exception {
    Judged last = walk(complaint(0, account, NOON));
    for (int i = 1; i < reporters; i++) {
      last = walk(complaint(i, account, NOON.plus(apart.multipliedBy(i))));
    }
    return last;
  }

  private static Reports complaint(int reporter, String account, Instant at) {
    return aReport()
        .id("r-" + reporter + "-" + account)
        .by("reporter-" + reporter)
        .about(account)
        .saying("an allegation")
        .at(at);
  }

  private static double brigading(Judged judged) {
    return judged.features().number(FeatureCatalog.REPORT_BRIGADING);
  }

  private static List<String> fired(Judged judged) {
    return judged.verdict().policies().stream().map(result -> result.policy().value()).toList();
  }

  /** Forty-one messages by an account whose handle is like a protected one, and one answer. */
  private void stalk() throws Exception {
    send(aMessage().id("m").from("mallory").to("ben").resembling(0.9));
    send(aMessage().id("a").from("ben").to("mallory").at(NOON.plusSeconds(1)));
    for (int i = 0; i < 40; i++) {
      Messages more = aMessage().id("m-" + i).from("mallory").to("ben").resembling(0.9);
      send(more.at(NOON.plusSeconds(60L * (i + 1))));
    }
  }

  /** With a picture, and words before and after. */
  private static Reports report(ReportReason reason) {
    return aReport()
        .by("ben")
        .about("mallory")
        .forReason(reason)
        .at(NOON.plus(Duration.ofHours(1)))
        .showingPicture()
        .saying("i am watching you tonight")
        .amid("mallory", "why do you not answer me")
        .amid("ben", "please leave me alone")
        .amid("mallory", "i was watching you at the station");
  }

  private void credibility(String reporter) throws Exception {
    Signal signal =
        new Signal(
            SignalKind.CREDIBILITY,
            new PlatformId("instagram"),
            new AccountId(reporter),
            Map.of(FeatureCatalog.REPORT_REPORTER_CREDIBILITY.name(), 0.7),
            NOON);
    through(recipient, Passage.of(new Input.Known(signal)));
  }

  private void send(Messages message) throws Exception {
    walk(new Input.Event(message.sent(), null));
  }

  private Judged walk(Reports report) throws Exception {
    ContentReported sealed = report.sealedBy(new Sealer(new FileKeyVault(keys)));
    walk(new Input.Report(sealed));
    return judge.extractOutputValues().getLast();
  }

  private void walk(Input input) throws Exception {
    for (Passage paired : through(pair, Passage.of(input))) {
      for (Passage received : through(recipient, paired)) {
        judge.processElement1(received, 0);
      }
    }
  }

  private static List<Passage> through(
      KeyedOneInputStreamOperatorTestHarness<String, Passage, Passage> stage, Passage passage)
      throws Exception {
    stage.processElement(passage, 0);
    List<Passage> out = List.copyOf(stage.extractOutputValues());
    stage.getOutput().clear();
    return out;
  }

  private static Subject subject(FeatureVector seen) {
    return new Subject(
        SubjectKind.REPORT,
        "r-1",
        new AccountId("mallory"),
        new PlatformId("instagram"),
        seen,
        List.of(),
        NOON.plus(Duration.ofHours(1)));
  }

  private static PolicyResult result(Verdict verdict, String policy) {
    return verdict.policies().stream()
        .filter(result -> result.policy().value().equals(policy))
        .findFirst()
        .orElseThrow();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Passage, Passage> stage(
      Stage<?> stage, KeySelector<Passage, String> key) throws Exception {
    Keeping keeping = new Keeping(100);
    KeyedOneInputStreamOperatorTestHarness<String, Passage, Passage> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeepingOperator<>(new Walk(stage, keeping), keeping), key, Types.STRING);
    harness.open();
    return harness;
  }
}
