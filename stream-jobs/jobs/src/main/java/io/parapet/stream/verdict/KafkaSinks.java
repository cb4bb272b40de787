package io.parapet.stream.verdict;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Status;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.policy.Judged;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The topics. Verdicts, snapshots, shadow scores and dead letters go out at once, at least once:
 * their ids tell a repetition. Cases and actions go out exactly once, with the checkpoint, since
 * the ordinal of a case must not fork when input is read again.
 */
public final class KafkaSinks implements Sinks {
  /**
   * How long a record that nobody waits for stays, to share a request with others. A verdict stays
   * for the client's own default of 5 ms.
   */
  private static final String LINGER_MILLIS = "50";

  private final KafkaConfig config;

  public KafkaSinks(KafkaConfig config) {
    this.config = config;
  }

  @Override
  public void verdicts(DataStream<Judged> verdicts) {
    verdicts(verdicts, Topics.VERDICTS.name());
  }

  @Override
  public void guarded(DataStream<Judged> verdicts) {
    verdicts(verdicts, "guarded-verdicts");
  }

  private void verdicts(DataStream<Judged> verdicts, String name) {
    write(
        verdicts,
        name,
        builder(new VerdictRecords(), config.producer(name)),
        DeliveryGuarantee.AT_LEAST_ONCE);
  }

  @Override
  public void scored(DataStream<Judged> judged, String name) {
    atLeastOnce(
        judged,
        name,
        new WireRecords<>(
            Topics.SCORED_EVENTS,
            scored -> scored.verdict().account().value(),
            scored ->
                WireFormat.SCORED_EVENT.write(
                    ScoredEvent.of(scored.verdict(), scored.features()))));
  }

  /** What came of trying policies out. */
  public void backtests(DataStream<BacktestResult> results) {
    atLeastOnce(
        results,
        Topics.BACKTEST_RESULTS,
        new WireRecords<>(
            Topics.BACKTEST_RESULTS,
            BacktestResult::requestId,
            value -> WireFormat.BACKTEST_RESULT.write(value)));
  }

  @Override
  public void status(DataStream<Status> status) {
    atLeastOnce(
        status,
        Topics.PIPELINE_STATUS,
        new WireRecords<>(
            Topics.PIPELINE_STATUS, Status::key, value -> WireFormat.STATUS.write(value)));
  }

  /** What the stream itself says about how far automation may go. */
  public void controls(DataStream<Control> controls) {
    atLeastOnce(
        controls,
        Topics.CONTROLS,
        new WireRecords<>(Topics.CONTROLS, Control::key, value -> WireFormat.CONTROL.write(value)));
  }

  /** What takes actions back; derived ids tell a repetition. */
  public void reversals(DataStream<Action> reversals) {
    atLeastOnce(reversals, "reversals", actionRecords());
  }

  @Override
  public void cases(DataStream<CaseUpdate> cases) {
    exactlyOnce(
        cases,
        Topics.CASES,
        new WireRecords<>(
            Topics.CASES,
            update -> update.caseId().value(),
            value -> WireFormat.CASE.write(value)));
  }

  @Override
  public void actions(DataStream<Action> actions) {
    exactlyOnce(actions, Topics.ACTIONS, actionRecords());
  }

  @Override
  public void shadowScores(DataStream<ShadowScores> scores) {
    atLeastOnce(
        scores,
        Topics.SHADOW_SCORES,
        new WireRecords<>(
            Topics.SHADOW_SCORES,
            scored -> scored.reportId().value(),
            value -> WireFormat.SHADOW_SCORES.write(value)));
  }

  @Override
  public void contacts(DataStream<StrangerContact> contacts) {
    atLeastOnce(
        contacts,
        Topics.STRANGER_CONTACTS,
        new WireRecords<>(
            Topics.STRANGER_CONTACTS,
            contact -> contact.sender().value(),
            value -> WireFormat.STRANGER_CONTACT.write(value)));
  }

  @Override
  public void snapshots(DataStream<SenderSnapshot> snapshots) {
    atLeastOnce(
        snapshots,
        Topics.SENDER_SNAPSHOTS,
        new WireRecords<>(
            Topics.SENDER_SNAPSHOTS,
            SenderSnapshot::key,
            value -> value.features().isEmpty() ? null : WireFormat.SENDER_SNAPSHOT.write(value)));
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    atLeastOnce(
        letters,
        Topics.DEAD_LETTERS,
        new WireRecords<>(
            Topics.DEAD_LETTERS, DeadLetter::key, value -> WireFormat.DEAD_LETTER.write(value)));
  }

  private static WireRecords<Action> actionRecords() {
    return new WireRecords<>(
        Topics.ACTIONS,
        action -> action.account().value(),
        value -> WireFormat.ACTION.write(value));
  }

  private <T> void atLeastOnce(
      DataStream<T> stream, TopicSpec topic, KafkaRecordSerializationSchema<T> form) {
    atLeastOnce(stream, topic.name(), form);
  }

  private <T> void atLeastOnce(
      DataStream<T> stream, String name, KafkaRecordSerializationSchema<T> form) {
    write(
        stream,
        name,
        builder(form, patient(config.producer(name))),
        DeliveryGuarantee.AT_LEAST_ONCE);
  }

  private <T> void exactlyOnce(
      DataStream<T> stream, TopicSpec topic, KafkaRecordSerializationSchema<T> form) {
    KafkaSinkBuilder<T> builder =
        builder(form, patient(config.producer()))
            .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
            .setTransactionalIdPrefix(config.group() + "-" + topic.name())
            .setProperty(
                "transaction.timeout.ms", Long.toString(config.transactionTimeout().toMillis()));
    write(stream, topic.name(), builder, DeliveryGuarantee.EXACTLY_ONCE);
  }

  private static <T> void write(
      DataStream<T> stream, String name, KafkaSinkBuilder<T> sink, DeliveryGuarantee guarantee) {
    stream.sinkTo(sink.setDeliveryGuarantee(guarantee).build()).uid(name + "-sink").name(name);
  }

  private static Properties patient(Properties client) {
    client.putIfAbsent("linger.ms", LINGER_MILLIS);
    return client;
  }

  private <T> KafkaSinkBuilder<T> builder(
      KafkaRecordSerializationSchema<T> form, Properties client) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(config.bootstrap())
        .setKafkaProducerConfig(client)
        .setRecordSerializer(form);
  }
}
