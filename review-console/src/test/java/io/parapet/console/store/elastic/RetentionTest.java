package io.parapet.console.store.elastic;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.KafkaProbe;
import io.parapet.console.RealNodes;
import io.parapet.console.RunningConsole;
import io.parapet.console.TestStaff;
import io.parapet.console.appeal.AppealFile;
import io.parapet.console.audit.Deed;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.retention.ErasureRefused;
import io.parapet.console.retention.LegalHold;
import io.parapet.console.retention.RetentionDesk;
import io.parapet.console.retention.RetentionSweep;
import io.parapet.console.retention.RetentionSweep.Swept;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.decision.AppealParty;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.sealed.Retention;
import io.parapet.policies.sealed.SealedException;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.testkit.Cases;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is over its time goes, in real indices, as the clock is moved on. */
class RetentionTest {
  private static final PlatformId PLATFORM = new PlatformId("instagram");
  private static final AccountId MALLORY = new AccountId("mallory");
  private static final Staff SUE = TestStaff.senior("sue");
  private static final Instant FIVE_MONTHS_ON = Instant.parse("2026-06-15T12:00:00Z");
  private static final Instant SEVEN_MONTHS_ON = Instant.parse("2026-08-16T12:00:00Z");
  private static final Instant THIRTEEN_MONTHS_ON = Instant.parse("2027-02-16T12:00:00Z");
  private static final Instant TWO_YEARS_ON = Instant.parse("2028-01-16T12:00:00Z");

  @TempDir Path folder;
  private Instant now = NOON;
  private final Clock clock = new MovedClock();
  private CaseDesk cases;
  private Sealer sealer;
  private Pseudonyms pseudonyms;
  private EventLog log;
  private RetentionSweep sweep;
  private RetentionDesk desk;

  private final class MovedClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws Exception {
    RunningConsole.createTopics(RealNodes.kafka().bootstrapServers());
    cases = new CaseDesk(clock);
    cases.elastic().send("DELETE", "/parapet-verdicts-v1", null);
    Indices.apply(cases.elastic());
    FileKeyVault vault = new FileKeyVault(folder);
    sealer = cases.sealer();
    pseudonyms = new Pseudonyms(vault);
    log = new EventLog(RealNodes.kafka().bootstrapServers());
    var store = new ElasticRetentionStore(cases.elastic());
    var holds = new ElasticLegalHolds(cases.elastic());
    sweep =
        new RetentionSweep(store, holds, cases.appeals(), sealer, log, clock, Retention.DEFAULT);
    desk =
        new RetentionDesk(store, holds, pseudonyms, log, cases.audit(), clock, Retention.DEFAULT);
  }

  @AfterEach
  void close() throws Exception {
    sweep.close();
    log.close();
    cases.close();
  }

  @Test
  void content_is_erased_six_months_after_the_decision_and_the_case_stays() throws Exception {
    StoredCase decided = decided("mallory", Harm.SCAM, RulingOption.WARN);
    now = FIVE_MONTHS_ON;
    assertThat(sweep.sweep()).isEqualTo(new Swept(0, 0, 0));
    assertThat(sealer.open(content(decided))).isNotEmpty();
    now = SEVEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertErased(decided);
    assertThat(cases.store().find(decided.id())).isPresent();
    assertThat(sweep.sweep()).isEqualTo(new Swept(0, 0, 0));
  }

  @Test
  void what_a_case_does_not_show_is_erased_with_the_rest() throws Exception {
    ContentReported shown = reportBy("ann", "r-shown");
    ContentReported further = reportBy("ben", "r-further");
    StoredCase about = arrives(aCase().reported(shown, Map.of()).alsoReported(further));
    StoredCase decided = decide(about, Harm.SPAM, RulingOption.WARN);
    assertThat(decided.work().decision().reports())
        .extracting(ReportId::value)
        .containsExactly("r-shown", "r-further");
    now = SEVEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertErased(shown.sealedContent());
    assertErased(further.sealedContent());
  }

  @Test
  void a_key_that_another_case_preserves_stays_and_holds_nothing_up() throws Exception {
    StoredCase referred = decided("mallory", Harm.CHILD_EXPLOITATION, RulingOption.REFER);
    var unused = decide(ofReporter(referred), Harm.SPAM, RulingOption.WARN);
    StoredCase other = decided("ben", Harm.SCAM, RulingOption.WARN);
    now = SEVEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(2);
    assertThat(sealer.open(content(referred))).isNotEmpty();
    assertErased(other);
    now = THIRTEEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertErased(referred);
  }

  @Test
  void a_report_in_two_cases_is_erased_with_the_one_decided_last() throws Exception {
    StoredCase first = decided("mallory", Harm.SCAM, RulingOption.WARN);
    StoredCase second = ofReporter(first);
    now = FIVE_MONTHS_ON;
    var unused = decide(second, Harm.SPAM, RulingOption.WARN);
    now = SEVEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertThat(sealer.open(content(first))).isNotEmpty();
    now = THIRTEEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertErased(first);
  }

  @Test
  void a_report_of_a_case_that_waits_stays_with_its_receipt_when_its_other_case_is_deleted()
      throws Exception {
    StoredCase first = decided("mallory", Harm.SCAM, RulingOption.WARN);
    StoredCase waiting = ofReporter(first);
    cases.elastic().send("PUT", "/parapet-reports/_doc/r-mallory", Map.of("case", Map.of()));
    now = TWO_YEARS_ON;
    assertThat(sweep.sweep()).isEqualTo(new Swept(1, 1, 0));
    assertThat(sealer.open(content(waiting))).isNotEmpty();
    assertThat(cases.elastic().get("/parapet-reports/_doc/r-mallory").ok()).isTrue();
  }

  @Test
  void a_referred_case_leaves_its_report_to_one_that_waits_and_that_one_erases_it()
      throws Exception {
    StoredCase referred = decided("mallory", Harm.CHILD_EXPLOITATION, RulingOption.REFER);
    StoredCase waiting = ofReporter(referred);
    now = THIRTEEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertThat(sealer.open(content(referred))).isNotEmpty();
    var unused = decide(waiting, Harm.SPAM, RulingOption.WARN);
    now = TWO_YEARS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertErased(referred);
  }

  @Test
  void an_appeal_or_a_hold_keeps_the_report_that_another_case_gives_up() throws Exception {
    StoredCase appealed = decided("mallory", Harm.SCAM, RulingOption.WARN);
    cases.appeals().add(appeal(appealed));
    StoredCase held = decided("ben", Harm.SCAM, RulingOption.WARN);
    LegalHold hold = desk.hold(SUE, PLATFORM, new AccountId("ben"), "file 12 Js 34/26");
    var other = decide(sharing(appealed, "carl"), Harm.SPAM, RulingOption.WARN);
    var another = decide(sharing(held, "dora"), Harm.SPAM, RulingOption.WARN);
    now = SEVEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(2);
    assertThat(sealer.open(content(other))).isNotEmpty();
    assertThat(sealer.open(content(another))).isNotEmpty();
    var unused = desk.lift(SUE, hold.holdId());
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertErased(another);
  }

  @Test
  void a_case_that_nobody_ruled_on_keeps_its_content() throws Exception {
    StoredCase open = arrived("mallory", Harm.SCAM);
    now = TWO_YEARS_ON;
    assertThat(sweep.sweep().contents()).isZero();
    assertThat(sealer.open(content(open))).isNotEmpty();
  }

  @Test
  void an_open_appeal_keeps_what_it_is_about() throws Exception {
    StoredCase decided = decided("mallory", Harm.SCAM, RulingOption.WARN);
    cases.appeals().add(appeal(decided));
    cases.settle();
    now = SEVEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isZero();
    assertThat(sealer.open(content(decided))).isNotEmpty();
  }

  @Test
  void a_legal_hold_goes_before_every_deletion_until_it_is_lifted() throws Exception {
    StoredCase decided = decided("mallory", Harm.SCAM, RulingOption.WARN);
    LegalHold hold = desk.hold(SUE, PLATFORM, MALLORY, "file 12 Js 34/26");
    now = TWO_YEARS_ON;
    assertThat(sweep.sweep()).isEqualTo(new Swept(0, 0, 0));
    assertThat(sealer.open(content(decided))).isNotEmpty();
    var unused = desk.lift(SUE, hold.holdId());
    assertThat(sweep.sweep()).isEqualTo(new Swept(1, 1, 0));
    assertErased(decided);
  }

  @Test
  void child_exploitation_is_preserved_for_a_year() throws Exception {
    StoredCase decided = decided("mallory", Harm.CHILD_EXPLOITATION, RulingOption.REFER);
    now = SEVEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isZero();
    assertThat(sealer.open(content(decided))).isNotEmpty();
    now = THIRTEEN_MONTHS_ON;
    assertThat(sweep.sweep().contents()).isEqualTo(1);
    assertErased(decided);
  }

  @Test
  void an_old_case_goes_from_the_store_and_from_the_streams_table() throws Exception {
    StoredCase decided = decided("mallory", Harm.SCAM, RulingOption.WARN);
    now = TWO_YEARS_ON;
    assertThat(sweep.sweep().cases()).isEqualTo(1);
    assertThat(cases.store().find(decided.id())).isEmpty();
    String id = decided.id().value();
    assertThat(KafkaProbe.records(Topics.CASES.name(), record -> id.equals(record.key())))
        .last()
        .satisfies(record -> assertThat(record.value()).isNull());
  }

  @Test
  void old_verdicts_go_but_for_those_on_hold() {
    verdict("m-old", "ben", NOON);
    verdict("m-held", "mallory", NOON);
    verdict("m-new", "ben", FIVE_MONTHS_ON);
    desk.hold(SUE, PLATFORM, MALLORY, "file 12 Js 34/26");
    cases.elastic().send("POST", "/parapet-verdicts/_refresh", null);
    now = FIVE_MONTHS_ON;
    assertThat(sweep.sweep().verdicts()).isEqualTo(1);
    assertThat(found("m-old")).isFalse();
    assertThat(found("m-held")).isTrue();
    assertThat(found("m-new")).isTrue();
  }

  @Test
  void an_erased_account_cannot_be_led_back_to_and_that_is_on_record() {
    String name = pseudonyms.of(PLATFORM, MALLORY);
    desk.erase(SUE, PLATFORM, MALLORY);
    assertThat(pseudonyms.find(PLATFORM, MALLORY)).isEmpty();
    assertThat(pseudonyms.of(PLATFORM, MALLORY)).isNotEqualTo(name);
    cases.elastic().send("POST", "/parapet-audit/_refresh", null);
    assertThat(cases.trail().latest(1).getFirst().deed()).isEqualTo(Deed.ERASE);
    assertThat(cases.trail().latest(1).toString()).contains(name).doesNotContain("mallory");
  }

  @Test
  void an_erased_accounts_features_leave_the_streams_tables() {
    String snapshot = SenderSnapshot.key(PLATFORM, MALLORY);
    String strikes = Signal.key(SignalKind.STRIKES, PLATFORM, MALLORY);
    log.append(Topics.SENDER_SNAPSHOTS, snapshot, new byte[] {1}).join();
    log.append(Topics.SIGNALS, strikes, new byte[] {1}).join();
    desk.erase(SUE, PLATFORM, MALLORY);
    assertThat(last(Topics.SENDER_SNAPSHOTS, snapshot)).isNull();
    assertThat(last(Topics.SIGNALS, strikes)).isNull();
  }

  @Test
  void nobody_on_hold_or_preserved_is_erased() {
    LegalHold hold = desk.hold(SUE, PLATFORM, MALLORY, "file 12 Js 34/26");
    assertThatThrownBy(() -> desk.erase(SUE, PLATFORM, MALLORY))
        .isInstanceOf(ErasureRefused.class)
        .hasMessageContaining("legal hold");
    var unused = desk.lift(SUE, hold.holdId());
    arrived("mallory", Harm.CHILD_EXPLOITATION);
    cases.settle();
    assertThatThrownBy(() -> desk.erase(SUE, PLATFORM, MALLORY))
        .isInstanceOf(ErasureRefused.class)
        .hasMessageContaining("preserved");
  }

  private void assertErased(StoredCase decided) {
    assertErased(content(decided));
  }

  private void assertErased(String content) {
    assertThatThrownBy(() -> sealer.open(content))
        .isInstanceOfSatisfying(
            SealedException.class, erased -> assertThat(erased.isErased()).isTrue());
  }

  private static byte @Nullable [] last(TopicSpec table, String key) {
    return KafkaProbe.records(table.name(), record -> key.equals(record.key())).getLast().value();
  }

  private ContentReported reportBy(String reporter, String id) {
    return aReport().id(id).by(reporter).saying("send me money").sealedBy(sealer);
  }

  private static String content(StoredCase reported) {
    CaseReport report = reported.stream().reports().getFirst();
    return java.util.Objects.requireNonNull(report.sealedContent());
  }

  /** The same report in a case of who made it. */
  private StoredCase ofReporter(StoredCase first) {
    return sharing(first, "reporter");
  }

  private StoredCase sharing(StoredCase first, String account) {
    ContentReported same =
        aReport().id("r-" + first.stream().accused()).saying("send me money").with(content(first));
    return arrives(aCase().about(account).reported(same, Map.of()));
  }

  private StoredCase arrived(String account, Harm harm) {
    ContentReported report = aReport().id("r-" + account).saying("send me money").sealedBy(sealer);
    return arrives(aCase().about(account).alleging(harm).reported(report, Map.of()));
  }

  private StoredCase arrives(Cases reported) {
    CaseId id = cases.arrives(reported).caseId();
    cases.settle();
    return cases.store().find(id).orElseThrow();
  }

  private StoredCase decided(String account, Harm harm, RulingOption option) {
    return decide(arrived(account, harm), harm, option);
  }

  private StoredCase decide(StoredCase about, Harm harm, RulingOption option) {
    StoredCase mine = cases.queue().claim(SUE, about.id());
    StoredCase decided =
        cases
            .desk(Duration.ofSeconds(8))
            .decide(
                SUE,
                mine,
                new RulingRequest(
                    option, harm, new PolicyId("rules/" + harm.key()), "seen it", Set.of()));
    cases.settle();
    return decided;
  }

  private static AppealFile appeal(StoredCase decided) {
    Appeal appeal =
        new Appeal(
            new AppealId("appeal-1"),
            decided.work().decision().decisionId(),
            PLATFORM,
            MALLORY,
            AppealParty.SENDER,
            null,
            NOON);
    return new AppealFile(
        appeal, decided.id(), decided.stream().lane(), List.of("x"), null, null, null, null);
  }

  private void verdict(String id, String account, Instant decidedAt) {
    Map<String, Object> body =
        Map.of("platform", "instagram", "account", account, "decidedAt", decidedAt.toString());
    cases.elastic().send("PUT", "/parapet-verdicts/_doc/" + id, body);
  }

  private boolean found(String verdict) {
    return cases.elastic().get("/parapet-verdicts/_doc/" + verdict).ok();
  }
}
