package io.parapet.console.appeal;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.KafkaProbe;
import io.parapet.console.RealNodes;
import io.parapet.console.RunningConsole;
import io.parapet.console.TestStaff;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.quality.Review;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.decision.AppealParty;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.testkit.Cases;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppealDeskTest {
  private static final Staff ADA = TestStaff.senior("ada");
  private static final Staff SUE = TestStaff.senior("sue");
  private static final RulingRequest RESTRICT =
      new RulingRequest(
          RulingOption.RESTRICT_7D,
          Harm.SPAM,
          new PolicyId("behaviour/fan-out"),
          "too many",
          Set.of());
  private static final RulingRequest NOTHING =
      new RulingRequest(RulingOption.DISMISS, Harm.NONE, null, "friends", Set.of());

  private CaseDesk cases;
  private EventLog log;
  private AppealDesk desk;

  @BeforeAll
  static void topics() {
    RunningConsole.createTopics(RealNodes.kafka().bootstrapServers());
  }

  @BeforeEach
  void open() {
    cases = new CaseDesk(Clock.systemUTC());
    log = new EventLog(RealNodes.kafka().bootstrapServers());
    desk = cases.appealDesk();
  }

  @AfterEach
  void close() throws Exception {
    log.close();
    cases.close();
  }

  @Test
  void an_overturned_decision_is_taken_back_with_all_it_did() throws Exception {
    StoredCase decided = decidedByAda();
    AppealId id = appeals(decided, "mallory", AppealParty.SENDER);
    judgedFirst(id);
    desk.overturn(SUE, id, "they know each other");

    StoredCase after = cases.store().find(decided.id()).orElseThrow();
    Decision ruling = after.work().decision();
    assertThat(ruling.ruling()).isEqualTo(Ruling.DISMISS);
    assertThat(ruling.reverses()).isEqualTo(decided.work().decision().decisionId());
    assertThat(after.work().earlier()).containsExactly(decided.work().decision());
    Action reversal = lastAction(after);
    assertThat(reversal.reversal()).isTrue();
    assertThat(reversal.measure().kind()).isEqualTo(MeasureKind.RESTRICT_DMS);
    assertThat(reversal.notice().text()).contains("taken it back");
    assertThat(cases.appeals().find(id).orElseThrow().conclusion().outcome())
        .isEqualTo(AppealOutcome.OVERTURN);
    cases.settle();
    assertThat(desk.open(SUE)).isEmpty();
  }

  @Test
  void another_ruling_takes_the_place_of_the_first_without_lifting_what_it_does_anew()
      throws Exception {
    StoredCase decided = decidedByAda();
    AppealId id = appeals(decided, "mallory", AppealParty.SENDER);
    judgedFirst(id);
    desk.modify(
        SUE,
        id,
        new RulingRequest(
            RulingOption.RESTRICT_1D, Harm.SPAM, RESTRICT.policy(), "a day will do", Set.of()));
    StoredCase after = cases.store().find(decided.id()).orElseThrow();
    assertThat(after.work().decision().ruling()).isEqualTo(Ruling.RESTRICT);
    Action milder = lastAction(after);
    assertThat(milder.reversal()).isFalse();
    assertThat(milder.measure().duration()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void an_upheld_decision_stays_as_it_was() {
    StoredCase decided = decidedByAda();
    AppealId id = appeals(decided, "mallory", AppealParty.SENDER);
    judgedFirst(id);
    desk.uphold(SUE, id, "forty strangers");
    assertThat(cases.store().find(decided.id())).contains(decided);
    assertThat(cases.appeals().find(id).orElseThrow().conclusion().outcome())
        .isEqualTo(AppealOutcome.UPHOLD);
  }

  @Test
  void nobody_judges_an_appeal_against_their_own_ruling() {
    StoredCase decided = decidedByAda();
    AppealId id = appeals(decided, "mallory", AppealParty.SENDER);
    cases.settle();
    assertThat(desk.open(ADA)).isEmpty();
    assertThatThrownBy(() -> desk.claim(ADA, id))
        .isInstanceOfSatisfying(
            WorkRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(WorkRefused.Why.OWN_RULING));
    assertThat(desk.next(SUE)).isPresent();
  }

  @Test
  void what_was_decided_stays_hidden_until_one_has_judged_for_oneself() {
    AppealId id = appeals(decidedByAda(), "mallory", AppealParty.SENDER);
    AppealDesk.Opened opened = desk.claim(SUE, id);
    assertThat(desk.original(SUE, opened)).isEmpty();
    assertThatThrownBy(() -> desk.uphold(SUE, id, "too soon")).isInstanceOf(WorkRefused.class);
    assertThatThrownBy(() -> desk.overturn(SUE, id, "too soon")).isInstanceOf(WorkRefused.class);
    AppealDesk.Opened judged = desk.judgeFirst(SUE, id, NOTHING);
    assertThat(desk.original(SUE, judged)).isPresent();
  }

  @Test
  void who_takes_over_from_another_starts_blind_as_well() {
    AppealId id = appeals(decidedByAda(), "mallory", AppealParty.SENDER);
    judgedFirst(id);
    desk.release(SUE, id);
    AppealDesk.Opened opened = desk.claim(TestStaff.senior("tom"), id);
    assertThat(desk.original(TestStaff.senior("tom"), opened)).isEmpty();
  }

  @Test
  void a_reporter_appeals_a_dismissal_but_a_stranger_cannot() {
    cases.arrives(aCase().reported(aReport().by("ben").with(null), Map.of()));
    cases.settle();
    StoredCase decided = ruled(NOTHING);
    appeals(decided, "ben", AppealParty.REPORTER);
    appeals(decided, "nobody", AppealParty.REPORTER);
    cases.settle();
    assertThat(desk.open(SUE))
        .singleElement()
        .satisfies(file -> assertThat(file.appeal().by().value()).isEqualTo("ben"));
  }

  @Test
  void an_appeal_of_a_decision_nobody_made_becomes_a_dead_letter() {
    String by = "mallory-" + UUID.randomUUID();
    Appeal lost = appeal(new DecisionId(by), by, AppealParty.SENDER);
    takeIn(lost);
    cases.settle();
    assertThat(desk.open(SUE)).isEmpty();
    assertThat(
            KafkaProbe.records(
                "dead-letters", r -> new String(r.value(), StandardCharsets.UTF_8).contains(SHA)))
        .isNotEmpty();
  }

  @Test
  void what_was_decided_together_gets_another_look_when_one_does_not_stand() {
    StoredCase campaign = decidedByAda(aCase().grouping("c-1", "mallory", "marvin", "mona"));
    StoredCase alone = decidedByAda(aCase().about("marvin").ordinal(2));
    StoredCase stranger = decidedByAda(aCase().about("stranger"));
    AppealId id = appeals(campaign, "mallory", AppealParty.SENDER);
    judgedFirst(id);
    cases.settle();
    desk.overturn(SUE, id, "a charity");
    cases.settle();
    assertThat(cases.reviews(0).open(SUE))
        .extracting(Review::caseId)
        .containsExactly(alone.id())
        .doesNotContain(stranger.id());
    assertThat(cases.reviews(0).open(ADA)).isEmpty();
  }

  @Test
  void a_batch_gets_another_look_when_one_of_it_does_not_stand() {
    List<CaseId> three =
        Stream.of("one", "two", "three")
            .map(name -> cases.arrives(aCase().about(name)).caseId())
            .toList();
    cases.settle();
    cases.batches(Duration.ZERO).rule(ADA, three, RESTRICT);
    StoredCase first = cases.store().find(three.getFirst()).orElseThrow();
    cases.settle();
    AppealId id = appeals(first, "one", AppealParty.SENDER);
    judgedFirst(id);
    desk.overturn(SUE, id, "a charity");
    cases.settle();
    assertThat(cases.reviews(0).open(SUE))
        .extracting(Review::caseId)
        .containsExactlyInAnyOrder(three.get(1), three.get(2));
  }

  private static final String SHA = "\"stage\":\"appeals\"";

  private StoredCase decidedByAda() {
    return decidedByAda(aCase().about("mallory"));
  }

  private StoredCase decidedByAda(Cases told) {
    cases.arrives(told);
    cases.settle();
    return ruled(RESTRICT);
  }

  private StoredCase ruled(RulingRequest request) {
    StoredCase mine = cases.queue().next(ADA, QueueFilter.ALL).orElseThrow();
    return cases.desk(Duration.ZERO).decide(ADA, mine, request);
  }

  private AppealId appeals(StoredCase decided, String by, AppealParty party) {
    Appeal appeal = appeal(decided.work().decision().decisionId(), by, party);
    takeIn(appeal);
    return appeal.appealId();
  }

  private static Appeal appeal(DecisionId decision, String by, AppealParty party) {
    return new Appeal(
        new AppealId("appeal-of-" + by),
        decision,
        new PlatformId("instagram"),
        new AccountId(by),
        party,
        null,
        Instant.now());
  }

  private void takeIn(Appeal appeal) {
    new AppealIntake(cases.store(), cases.appeals(), cases.writer(), log, Clock.systemUTC())
        .read(new ConsumerRecord<>("appeals", 0, 7, "key", WireFormat.APPEAL.write(appeal)));
  }

  private void judgedFirst(AppealId id) {
    desk.claim(SUE, id);
    desk.judgeFirst(SUE, id, NOTHING);
  }

  private static Action lastAction(StoredCase after) throws Exception {
    List<OutboxEntry> sends =
        after.work().outbox().stream().filter(e -> e.topic().equals("actions")).toList();
    return WireFormat.ACTION.read(sends.getLast().value().getBytes(StandardCharsets.UTF_8));
  }
}
