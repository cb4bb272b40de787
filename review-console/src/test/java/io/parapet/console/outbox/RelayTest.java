package io.parapet.console.outbox;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parapet.console.KafkaProbe;
import io.parapet.console.RealNodes;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.TestStaff;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.decision.DeskRules;
import io.parapet.console.decision.Notices;
import io.parapet.console.decision.Preservation;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.action.Action;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.io.TempDir;

/** Nothing that people decide is lost or doubled, whenever the console falls. */
class RelayTest {
  private static final Staff ADA = TestStaff.moderator("ada");

  /** The console fell right after the decision was written. */
  private static final Outbox FALLEN = decided -> {};

  @TempDir Path folder;

  private final String accused = "account-" + UUID.randomUUID();
  private CaseDesk cases;
  private EventLog log;

  @BeforeAll
  static void topics() {
    SharedConsole.close();
    RunningConsole.createTopics(RealNodes.kafka().bootstrapServers());
  }

  @BeforeEach
  void open() {
    cases = new CaseDesk(Clock.systemUTC());
    log = new EventLog(RealNodes.kafka().bootstrapServers());
  }

  @AfterEach
  void close() throws Exception {
    log.close();
    cases.close();
  }

  @Test
  void a_decision_reaches_kafka_with_its_action_and_is_marked() throws Exception {
    try (Relay relay = relay()) {
      StoredCase decided = decides(relay);
      awaitDelivered(decided);
      assertThat(on(Topics.DECISIONS.name())).hasSize(1);
      Action action = WireFormat.ACTION.read(on(Topics.ACTIONS.name()).getFirst().value());
      assertThat(action.measure().kind()).isEqualTo(MeasureKind.RESTRICT_DMS);
      assertThat(action.automatic()).isFalse();
      assertThat(action.notice().text()).contains("bulk messages").doesNotContain("report");
    }
  }

  @Test
  void what_was_decided_before_a_fall_is_sent_after_it() {
    StoredCase decided = decides(FALLEN);
    assertThat(on(Topics.DECISIONS.name())).isEmpty();
    cases.settle();
    try (Relay next = relay()) {
      awaitDelivered(decided);
    }
    assertThat(on(Topics.DECISIONS.name())).hasSize(1);
  }

  @Test
  void a_fall_between_sending_and_marking_repeats_under_the_same_delivery_id() {
    StoredCase decided = decides(FALLEN);
    sendsWithoutMarking(decided);
    cases.settle();
    try (Relay next = relay()) {
      awaitDelivered(decided);
    }
    List<String> ids = on(Topics.DECISIONS.name()).stream().map(RelayTest::deliveryId).toList();
    assertThat(ids).hasSize(2);
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
  }

  @Test
  void a_decision_taken_back_in_time_is_never_sent() {
    try (Relay relay = relay()) {
      cases.arrives(aCase().about(accused));
      cases.settle();
      DecisionDesk desk = desk(relay, Duration.ofSeconds(1));
      StoredCase decided = rules(desk);
      StoredCase undone = desk.undo(ADA, decided.id());
      assertThat(undone.work().decision()).isNull();
      cases.settle();
      StoredCase again = rules(desk);
      awaitDelivered(again);
      assertThat(on(Topics.DECISIONS.name()))
          .singleElement()
          .satisfies(
              sent ->
                  assertThat(deliveryId(sent))
                      .isEqualTo(again.work().decision().decisionId().value()));
      assertThatThrownBy(() -> desk.undo(ADA, again.id())).isInstanceOf(WorkRefused.class);
    }
  }

  @Test
  void of_many_decisions_each_is_sent_once_and_those_on_one_account_in_their_order() {
    DecisionDesk desk = desk(FALLEN, Duration.ZERO);
    List<StoredCase> decided = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      cases.arrives(aCase().about(accused + "-" + i % 3).ordinal(1 + i / 3));
    }
    cases.settle();
    for (int i = 0; i < 120; i++) {
      decided.add(rules(desk));
    }
    cases.settle();
    try (Relay next = relay()) {
      awaitDelivered(decided);
    }
    for (int i = 0; i < 3; i++) {
      String account = accused + "-" + i;
      List<String> made =
          decided.stream()
              .map(found -> found.work().decision())
              .filter(decision -> decision.accused().value().equals(account))
              .map(decision -> decision.decisionId().value())
              .toList();
      assertThat(made).hasSize(40);
      assertThat(on(Topics.DECISIONS.name(), account).map(RelayTest::deliveryId))
          .containsExactlyElementsOf(made);
      assertThat(on(Topics.ACTIONS.name(), account).map(RelayTest::cause))
          .containsExactlyElementsOf(made);
    }
  }

  private StoredCase decides(Outbox outbox) {
    cases.arrives(aCase().about(accused));
    cases.settle();
    return rules(desk(outbox, Duration.ZERO));
  }

  private StoredCase rules(DecisionDesk desk) {
    StoredCase mine = cases.queue().next(ADA, QueueFilter.ALL).orElseThrow();
    return desk.decide(
        ADA,
        mine,
        new RulingRequest(
            RulingOption.RESTRICT_7D,
            Harm.SPAM,
            new PolicyId("behaviour/fan-out"),
            "forty strangers in an hour",
            Set.of()));
  }

  private DecisionDesk desk(Outbox outbox, Duration undo) {
    DecisionWriter writer =
        new DecisionWriter(
            new Pseudonyms(new FileKeyVault(folder.resolve("vault"))), new Notices());
    return new DecisionDesk(
        cases.store(),
        cases.queue(),
        writer,
        new Preservation(cases.sealer()),
        outbox,
        cases.audit(),
        Clock.systemUTC(),
        new DeskRules(Duration.ofMinutes(10), undo, Set.of()));
  }

  private Relay relay() {
    Relay relay = new Relay(cases.store(), log, Clock.systemUTC());
    relay.start();
    return relay;
  }

  private void sendsWithoutMarking(StoredCase decided) {
    var entry = decided.work().outbox().getFirst();
    log.append(
            entry.topic(),
            entry.key(),
            entry.value().getBytes(StandardCharsets.UTF_8),
            Map.of(Topics.DELIVERY_HEADER, entry.deliveryId()))
        .join();
  }

  private void awaitDelivered(StoredCase decided) {
    awaitDelivered(List.of(decided));
  }

  private void awaitDelivered(List<StoredCase> decided) {
    List<CaseId> ids = decided.stream().map(StoredCase::id).toList();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> cases.store().find(ids).stream().noneMatch(c -> c.work().outboxPending()));
  }

  private List<ConsumerRecord<String, byte[]>> on(String topic) {
    return KafkaProbe.records(topic, record -> accused.equals(record.key()));
  }

  private static Stream<ConsumerRecord<String, byte[]>> on(String topic, String account) {
    return KafkaProbe.records(topic, record -> account.equals(record.key())).stream();
  }

  private static String cause(ConsumerRecord<String, byte[]> action) {
    try {
      return WireFormat.ACTION.read(action.value()).cause();
    } catch (WireException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String deliveryId(ConsumerRecord<String, byte[]> record) {
    return new String(
        record.headers().lastHeader(Topics.DELIVERY_HEADER).value(), StandardCharsets.UTF_8);
  }
}
