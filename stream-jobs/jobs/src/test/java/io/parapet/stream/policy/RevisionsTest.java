package io.parapet.stream.policy;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.Approval;
import io.parapet.policies.action.Signature;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.Opening;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.casework.Flag;
import io.parapet.stream.config.AutomaticMeasures;
import io.parapet.stream.feature.BySender;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict is asked again when something is heard of the sender later. */
class RevisionsTest {
  private static final String UNWANTED =
      """
      id: test/unwanted
      title: Writes to strangers, and is refused or known for it
      owner: test
      harm: spam
      severity: low
      stage: enforced
      scope:
        subjects: [message]
      condition: |
        pair.stranger
          && (sender.blocks_24h >= 2.0 || otherwise(sender.strikes, 0.0) >= 3.0)
      score: "sender.blocks_24h >= 3.0 ? 0.9 : 0.4"
      thresholds:
        flag: 0.1
        limit:
          at: 0.8
          measures:
            - {do: to_requests, to: message}
      rationale: It shows what a revision does.
      reference: none
      runbook: Nothing to do.
      notice: Your message went to the requests of the recipient.
      transparency: other_violation_tc
      """;

  private static final String DROWNED =
      """
      id: test/drowned
      title: Writes to somebody who turns many away
      owner: test
      harm: harassment
      severity: low
      stage: enforced
      scope:
        subjects: [message]
      condition: pair.stranger && recipient.pile_on_senders_24h >= 4.0
      score: "0.5"
      thresholds:
        flag: 0.1
      rationale: It shows what a recall does.
      reference: none
      runbook: Nothing to do.
      notice: none
      transparency: other_violation_tc
      """;

  private static final Target TARGET = new Target(List.of("m-1"), new ConversationId("c-1"));

  private KeyedTwoInputStreamOperatorTestHarness<String, Passage, PolicyRecord, Judged> harness;

  @TempDir java.nio.file.Path keys;

  @BeforeEach
  void open() throws Exception {
    create(AutomaticMeasures.SHADOW);
    harness.open();
    publish();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void a_signal_that_comes_later_makes_what_was_judged_before_stronger() throws Exception {
    writes("m-1", NOON);
    assertThat(verdict().outcome()).isEqualTo(Outcome.ALLOW);
    strikes(3, NOON.plusSeconds(60));
    assertThat(revised())
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.subjectId()).isEqualTo("m-1");
              assertThat(again.revision()).isEqualTo(1);
              assertThat(again.outcome()).isEqualTo(Outcome.FLAG);
              assertThat(again.decidedAt()).isEqualTo(NOON.plusSeconds(60));
            });
    assertThat(flags()).extracting(flag -> flag.verdict().subjectId()).containsExactly("m-1");
  }

  @Test
  void hearing_the_same_again_revises_nothing() throws Exception {
    writes("m-1", NOON);
    strikes(3, NOON.plusSeconds(60));
    strikes(3, NOON.plusSeconds(60));
    strikes(4, NOON.plusSeconds(70));
    assertThat(revised()).hasSize(1);
  }

  @Test
  void refusals_revise_step_by_step_as_far_as_a_restriction() throws Exception {
    writes("m-1", NOON);
    for (int i = 1; i <= 5; i++) {
      refuses("r-" + i, NOON.plusSeconds(60L * i));
    }
    assertThat(revised()).extracting(Verdict::revision).containsExactly(1, 2);
    assertThat(revised().getFirst().shadow().outcome()).isEqualTo(Outcome.ALLOW);
    assertThat(revised().getLast().shadow().outcome()).isEqualTo(Outcome.LIMIT);
  }

  @Test
  void what_weakens_revises_nothing() throws Exception {
    strikes(3, NOON);
    writes("m-1", NOON);
    assertThat(verdict().outcome()).isEqualTo(Outcome.FLAG);
    strikes(0, NOON.plusSeconds(60));
    assertThat(revised()).isEmpty();
  }

  @Test
  void only_first_messages_to_strangers_of_the_last_day_are_asked_again() throws Exception {
    writes("long-ago", NOON.minus(Duration.ofDays(2)));
    Passage amongFriends = message("among-friends", NOON);
    harness.processElement1(amongFriends.inPair(false, Contact.NONE, NOON.toEpochMilli()), 0);
    for (int i = 0; i < 10; i++) {
      writes("m-" + i, NOON.plusSeconds(i));
    }
    strikes(3, NOON.plusSeconds(60));
    assertThat(revised())
        .extracting(Verdict::subjectId)
        .containsExactly("m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8", "m-9");
  }

  @Test
  void what_a_recipient_turned_away_since_is_held_against_that_message_only() throws Exception {
    publish(DROWNED);
    writes("m-1", NOON);
    writes("m-2", NOON.plusSeconds(1));
    recalls("m-1", 3);
    assertThat(revised()).isEmpty();
    recalls("m-1", 4);
    recalls("m-1", 5);
    assertThat(revised())
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.subjectId()).isEqualTo("m-1");
              assertThat(again.outcome()).isEqualTo(Outcome.FLAG);
            });
    recalls("m-2", 4);
    assertThat(revised()).extracting(Verdict::subjectId).containsExactly("m-1", "m-2");
  }

  @Test
  void a_message_that_was_never_judged_is_not_recalled() throws Exception {
    publish(DROWNED);
    writes("m-1", NOON);
    recalls("m-0", 4);
    assertThat(revised()).isEmpty();
  }

  @Test
  void revisions_go_on_counting_after_a_restore() throws Exception {
    writes("m-1", NOON);
    strikes(3, NOON.plusSeconds(60));
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.close();
    create(AutomaticMeasures.SHADOW);
    harness.initializeState(saved);
    harness.open();
    for (int i = 0; i < 3; i++) {
      refuses("r-" + i, NOON.plusSeconds(120));
    }
    assertThat(revised()).extracting(Verdict::revision).containsExactly(2);
    assertThat(harness.extractOutputValues().getLast().target()).isEqualTo(TARGET);
  }

  @Test
  void a_revision_that_restricts_goes_to_the_guard_once() throws Exception {
    harness.close();
    create(AutomaticMeasures.ENFORCED);
    harness.open();
    publish();
    approve();
    writes("m-1", NOON);
    for (int i = 0; i < 5; i++) {
      refuses("r-" + i, NOON.plusSeconds(60));
    }
    assertThat(revised()).extracting(Verdict::outcome).containsExactly(Outcome.FLAG);
    assertThat(harness.getSideOutput(Judge.RESTRICTIONS))
        .singleElement()
        .satisfies(
            sent -> {
              Verdict restricting = sent.getValue().judged().verdict();
              assertThat(restricting.revision()).isEqualTo(2);
              assertThat(restricting.measures()).hasSize(1);
              assertThat(sent.getValue().judged().target()).isEqualTo(TARGET);
              assertThat(sent.getValue().duplicate()).isFalse();
            });
  }

  @Test
  void an_account_that_is_forgotten_leaves_nothing_behind() throws Exception {
    writes("m-1", NOON);
    harness.processBothWatermarks(
        new org.apache.flink.streaming.api.watermark.Watermark(
            NOON.plus(Duration.ofDays(400)).toEpochMilli()));
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void so_does_one_that_is_erased_and_its_features_leave_their_table() throws Exception {
    writes("m-1", NOON);
    harness.processElement1(Passage.of(erasure()), 0);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(side(BySender.SNAPSHOTS))
        .last()
        .satisfies(
            gone -> {
              assertThat(gone.sender().value()).isEqualTo("mallory");
              assertThat(gone.features()).isEmpty();
            });
    strikes(3, NOON.plusSeconds(60));
    assertThat(revised()).isEmpty();
  }

  private static Input erasure() {
    return new Input.Erased(
        new SignalKey(SignalKind.STRIKES, new PlatformId("instagram"), new AccountId("mallory")),
        NOON.plusSeconds(30));
  }

  private void create(AutomaticMeasures measures) throws Exception {
    harness = JudgeHarness.of(measures, keys, null);
  }

  private void writes(String id, Instant at) throws Exception {
    Contact first = new Contact(true, true, false, Contact.NEVER);
    harness.processElement1(message(id, at).inPair(false, first, at.toEpochMilli()), 0);
  }

  private static Passage message(String id, Instant at) {
    var message = aMessage().id(id).from("mallory").to("to-" + id).toStranger().at(at).sent();
    Passage passage = Passage.of(new Input.Event(message, null));
    passage.features().set(FeatureCatalog.PAIR_STRANGER, true);
    return passage;
  }

  private void refuses(String recipient, Instant at) throws Exception {
    RecipientReacted refusal =
        new RecipientReacted(
            new MessageId("to-" + recipient),
            new ConversationId("c-" + recipient),
            new AccountId("mallory"),
            new AccountId(recipient),
            new PlatformId("instagram"),
            Reaction.BLOCKED,
            at,
            null);
    harness.processElement1(Passage.of(new Input.Event(refusal, null)), 0);
  }

  private void strikes(double count, Instant at) throws Exception {
    Signal signal =
        new Signal(
            SignalKind.STRIKES,
            new PlatformId("instagram"),
            new AccountId("mallory"),
            Map.of("sender.strikes", count),
            at);
    harness.processElement1(Passage.of(new Input.Known(signal)), 0);
  }

  private void recalls(String message, int turnedAway) throws Exception {
    Opening opening = Opening.of(aMessage().id(message).from("mallory").at(NOON).sent());
    Instant at = NOON.plusSeconds(60);
    Passage recalled = Passage.of(new Input.Recalled(new PlatformId("instagram"), opening, at));
    recalled.features().set(FeatureCatalog.RECIPIENT_PILE_ON_SENDERS_24H, turnedAway);
    harness.processElement1(recalled, 0);
  }

  private void publish() throws Exception {
    publish(UNWANTED);
  }

  private void publish(String policy) throws Exception {
    harness.processElement2(JudgeHarness.body(policy), 0);
    harness.processElement2(JudgeHarness.manifest(policy), 0);
  }

  private void approve() throws Exception {
    Signature ann = new Signature("ann", NOON);
    Signature ben = new Signature("ben", NOON);
    Approval approval =
        new Approval(
            new PolicyId("test/unwanted"), JudgeHarness.hash(UNWANTED), ann, "precise", ben);
    harness.processElement2(
        new PolicyRecord(approval.key(), WireFormat.CONTROL.write(approval)), 0);
  }

  private Verdict verdict() {
    return verdicts().filter(verdict -> verdict.revision() == 0).toList().getLast();
  }

  private List<Verdict> revised() {
    return verdicts().filter(verdict -> verdict.revision() > 0).toList();
  }

  private Stream<Verdict> verdicts() {
    return harness.extractOutputValues().stream().map(Judged::verdict);
  }

  private List<Flag> flags() {
    return side(Judge.FLAGS);
  }

  private <T> List<T> side(OutputTag<T> tag) {
    var all = harness.getSideOutput(tag);
    return all == null ? List.of() : all.stream().map(found -> found.getValue()).toList();
  }
}
