package io.parapet.stream.feature;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.Answer;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.Credit;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.PairHistory;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.state.Keeping;
import io.parapet.stream.state.KeepingOperator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.checkpoint.CheckpointOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.memory.MemCheckpointStreamFactory;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFinalizer;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFutures;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageTest {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final PlatformId PLATFORM = new PlatformId("instagram");
  private static final Contact FIRST = new Contact(true, true, false, Contact.NEVER);

  private KeyedOneInputStreamOperatorTestHarness<String, Passage, Passage> harness;

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void a_duplicate_is_answered_again_but_not_counted_again() throws Exception {
    open(new ByPair(KEPT), Keys::pair);
    send(message("m-1", "ann", NOON));
    send(message("m-1", "ann", NOON.plusSeconds(5)));
    List<Passage> out = harness.extractOutputValues();
    assertThat(out).extracting(Passage::duplicate).containsExactly(false, true);
    assertThat(number(out.get(1), FeatureCatalog.PAIR_MESSAGES_24H)).isEqualTo(1);
  }

  @Test
  void a_receipt_of_what_the_pair_remembers_is_confirmed() throws Exception {
    open(new ByPair(KEPT), Keys::pair);
    send(aMessage().id("r-1-m1").from("mallory").to("ben").sent());
    ContentReported report =
        aReport()
            .at(NOON.plusSeconds(60))
            .saying("hi")
            .saying("never sent")
            .withReceipts()
            .with(null);
    harness.processElement(Passage.of(new Input.Report(report)), 0);
    assertThat(harness.extractOutputValues().getLast().received())
        .containsExactly(new MessageId("r-1-m1"));
  }

  @Test
  void a_message_back_credits_who_wrote_first_and_then_goes_on_itself() throws Exception {
    open(new ByPair(KEPT), Keys::pair);
    send(message("m-1", "ann", NOON));
    send(message("m-2", "ben", NOON.plusSeconds(60)));
    assertThat(harness.extractOutputValues())
        .extracting(passage -> passage.input().account().value())
        .containsExactly("ann", "ann", "ben");
    Passage earned = harness.extractOutputValues().get(1);
    assertThat(Keys.recipient(earned))
        .as("it goes the way of the message that was answered")
        .isEqualTo(Keys.recipient(harness.extractOutputValues().get(0)));
    assertThat(earned.input())
        .isInstanceOfSatisfying(
            Input.Credited.class,
            credited -> assertThat(credited.credit().kind()).isEqualTo(Credit.Kind.ANSWERED));
  }

  @Test
  void a_late_event_counts_where_it_belongs_and_is_judged_by_the_latest_clock() throws Exception {
    open(new BySender(JobConfig.parse().features()), Keys::sender);
    send(message("m-1", "ann", NOON));
    send(message("m-2", "ann", NOON.minus(Duration.ofHours(2))));
    Passage late = harness.extractOutputValues().get(1);
    assertThat(late.time()).isEqualTo(NOON);
    assertThat(number(late, FeatureCatalog.SENDER_MESSAGES_1H)).isEqualTo(1);
    assertThat(number(late, FeatureCatalog.SENDER_MESSAGES_24H)).isEqualTo(2);
  }

  @Test
  void out_of_order_events_give_the_same_counts() throws Exception {
    open(new BySender(JobConfig.parse().features()), Keys::sender);
    for (int minute : new int[] {5, 1, 4, 2, 3}) {
      send(message("m-" + minute, "ann", NOON.plus(Duration.ofMinutes(minute))));
    }
    Passage last = harness.extractOutputValues().getLast();
    assertThat(number(last, FeatureCatalog.SENDER_MESSAGES_1H)).isEqualTo(5);
  }

  @Test
  void a_key_not_heard_of_for_a_time_is_forgotten() throws Exception {
    open(new ByPair(KEPT), Keys::pair);
    send(message("m-1", "ann", NOON));
    send(message("m-2", "ann", NOON.plus(Duration.ofDays(10))));
    harness.processWatermark(NOON.plus(KEPT).plusSeconds(1).toEpochMilli());
    assertThat(harness.numKeyedStateEntries()).isOne();
    harness.processWatermark(NOON.plus(Duration.ofDays(41)).toEpochMilli());
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void counting_goes_on_after_a_restore() throws Exception {
    open(new BySender(JobConfig.parse().features()), Keys::sender);
    send(message("m-1", "ann", NOON));
    restore(harness.snapshot(1, 1));
    send(message("m-2", "ann", NOON.plusSeconds(1)));
    assertThat(number(harness.extractOutputValues().getFirst(), FeatureCatalog.SENDER_MESSAGES_1H))
        .isEqualTo(2);
  }

  @Test
  void a_checkpoint_holds_what_was_known_as_it_began_though_counting_goes_on() throws Exception {
    open(new BySender(JobConfig.parse().features()), Keys::sender);
    send(message("m-1", "ann", NOON));
    OperatorSnapshotFutures begun =
        ((KeepingOperator<?, ?>) harness.getOperator())
            .snapshotState(
                1,
                1,
                CheckpointOptions.forCheckpointWithDefaultLocation(),
                new MemCheckpointStreamFactory(1_000_000));
    send(message("m-2", "ann", NOON.plusSeconds(1)));
    send(message("m-3", "ann", NOON.plusSeconds(2)));
    restore(OperatorSnapshotFinalizer.create(begun).getJobManagerOwnedState());
    send(message("m-4", "ann", NOON.plusSeconds(3)));
    assertThat(number(harness.extractOutputValues().getFirst(), FeatureCatalog.SENDER_MESSAGES_1H))
        .isEqualTo(2);
  }

  private void restore(OperatorSubtaskState saved) throws Exception {
    harness.close();
    create(new BySender(JobConfig.parse().features()), Keys::sender);
    harness.initializeState(saved);
    harness.open();
  }

  @Test
  void a_bursts_features_are_published_each_time_it_has_doubled() throws Exception {
    open(new BySender(JobConfig.parse().features()), Keys::sender);
    for (int second = 0; second < 60; second++) {
      send(message("m-" + second, "ann", NOON.plusSeconds(second)));
    }
    assertThat(harness.getSideOutput(BySender.SNAPSHOTS))
        .extracting(sent -> sent.getValue().features().get("sender.messages_1h"))
        .containsExactly(8.0, 16.0, 32.0);
  }

  @Test
  void a_steady_senders_features_are_published_once_an_interval() throws Exception {
    open(new BySender(JobConfig.parse("--snapshot-every", "1h").features()), Keys::sender);
    for (int hour = 0; hour < 12; hour++) {
      send(message("a-" + hour, "ann", NOON.plus(Duration.ofHours(hour))));
      send(message("b-" + hour, "ann", NOON.plus(Duration.ofHours(hour)).plusSeconds(60)));
    }
    assertThat(harness.getSideOutput(BySender.SNAPSHOTS)).hasSize(8);
  }

  @Test
  void strangers_who_write_to_one_account_are_counted_once_each() throws Exception {
    open(new ByRecipient(KEPT), Keys::recipient);
    FeatureVector seen = new FeatureVector();
    for (String sender : List.of("x", "y", "x")) {
      PairHistory pair = new PairHistory();
      var message = aMessage().from(sender).to("ben").toStranger().sent();
      if (sender.equals("x") && seen.has(FeatureCatalog.RECIPIENT_STRANGERS_1H)) {
        pair.sent(message);
      }
      Passage passage = Passage.of(new Input.Event(message, null));
      harness.processElement(passage.inPair(false, pair.sent(message), passage.now()), 0);
      seen = harness.extractOutputValues().getLast().features();
    }
    assertThat(seen.number(FeatureCatalog.RECIPIENT_STRANGERS_1H)).isEqualTo(2);
  }

  @Test
  void who_turns_many_strangers_away_has_all_their_first_messages_judged_again() throws Exception {
    open(new ByRecipient(KEPT), Keys::recipient);
    for (String stranger : List.of("x", "y", "z")) {
      opens(stranger);
    }
    reacts("x", Reaction.BLOCKED);
    reacts("y", Reaction.BLOCKED);
    assertThat(recalled()).isEmpty();
    reacts("z", Reaction.REQUEST_DECLINED);
    assertThat(recalled())
        .extracting(passage -> passage.input().account().value())
        .containsExactly("x", "y", "z");
    assertThat(recalled())
        .allSatisfy(
            passage -> {
              assertThat(number(passage, FeatureCatalog.RECIPIENT_PILE_ON_SENDERS_24H))
                  .isEqualTo(3);
              assertThat(Keys.sender(passage))
                  .isEqualTo("instagram/" + passage.input().account().value());
            });
  }

  @Test
  void a_reply_in_a_message_of_its_own_takes_the_stranger_out_of_the_crowd() throws Exception {
    open(new ByRecipient(KEPT), Keys::recipient);
    for (String stranger : List.of("x", "y", "z", "friendly")) {
      opens(stranger);
    }
    harness.processElement(Passage.of(reply("friendly")), 0);
    for (String stranger : List.of("x", "y", "z")) {
      reacts(stranger, Reaction.BLOCKED);
    }
    assertThat(recalled())
        .extracting(passage -> passage.input().account().value())
        .containsExactly("x", "y", "z");
    assertThat(harness.extractOutputValues())
        .filteredOn(passage -> passage.input() instanceof Input.Credited)
        .as("the credit itself goes on")
        .hasSize(1);
  }

  @Test
  void a_recipient_that_is_erased_begins_anew() throws Exception {
    open(new ByRecipient(KEPT), Keys::recipient);
    opens("x");
    erase("ben");
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.extractOutputValues()).as("it goes no further").hasSize(1);
    opens("y");
    assertThat(
            number(harness.extractOutputValues().getLast(), FeatureCatalog.RECIPIENT_STRANGERS_24H))
        .isEqualTo(1);
  }

  private void erase(String account) throws Exception {
    SignalKey key = new SignalKey(SignalKind.CREDIBILITY, PLATFORM, new AccountId(account));
    harness.processElement(Passage.of(new Input.Erased(key, NOON)), 0);
  }

  private void opens(String stranger) throws Exception {
    var message = aMessage().id("of-" + stranger).from(stranger).to("ben").at(NOON).sent();
    Passage passage = Passage.of(new Input.Event(message, null));
    harness.processElement(passage.inPair(false, FIRST, passage.now()), 0);
  }

  private void reacts(String stranger, Reaction reaction) throws Exception {
    RecipientReacted reacted =
        new RecipientReacted(
            new MessageId("of-" + stranger),
            new ConversationId("c-" + stranger),
            new AccountId(stranger),
            new AccountId("ben"),
            PLATFORM,
            reaction,
            NOON.plusSeconds(60),
            null);
    Passage passage = Passage.of(new Input.Event(reacted, null));
    harness.processElement(passage.inPair(false, FIRST, passage.now()), 0);
  }

  private static Input reply(String to) {
    Credit credit = new Credit(Credit.Kind.ANSWERED, Answer.REPLY, NOON.toEpochMilli());
    return new Input.Credited(
        PLATFORM, new AccountId(to), new AccountId("ben"), credit, NOON.plusSeconds(30));
  }

  private List<Passage> recalled() {
    return harness.extractOutputValues().stream()
        .filter(passage -> passage.input() instanceof Input.Recalled)
        .toList();
  }

  private void open(Stage<?> stage, KeySelector<Passage, String> key) throws Exception {
    create(stage, key);
    harness.open();
  }

  private void create(Stage<?> stage, KeySelector<Passage, String> key) throws Exception {
    Configuration noKryo = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
    Keeping keeping = new Keeping(100);
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeepingOperator<>(new Walk(stage, keeping), keeping), key, Types.STRING);
    harness.getExecutionConfig().configure(noKryo, getClass().getClassLoader());
    harness.setup(
        new PassageCodec().information().createSerializer(new SerializerConfigImpl(noKryo)));
  }

  private void send(DmEvent event) throws Exception {
    Passage passage = Passage.of(new Input.Event(event, null));
    harness.processElement(passage, passage.now());
  }

  private static DmEvent message(String id, String from, Instant at) {
    Messages message = aMessage().id(id).from(from).to(from.equals("ann") ? "ben" : "ann").at(at);
    return message.sent();
  }

  private static double number(Passage passage, io.parapet.policies.feature.Feature feature) {
    return passage.features().number(feature);
  }
}
