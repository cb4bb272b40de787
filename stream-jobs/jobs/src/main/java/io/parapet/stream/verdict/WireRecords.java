package io.parapet.stream.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Status;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Values of a contract as records of its topic.
 *
 * @param <T> the contract
 */
abstract class WireRecords<T>
    implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
  private static final long serialVersionUID = 1;

  private final String topic;

  WireRecords(String topic) {
    this.topic = topic;
  }

  abstract String key(T value);

  abstract byte[] json(T value);

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T value, KafkaSinkContext context, @Nullable Long timestamp) {
    return new ProducerRecord<>(topic, key(value).getBytes(UTF_8), json(value));
  }

  /** Pooled transactions are found again by the topics they write to. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(
            DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic)), new Properties()));
  }

  static final class Cases extends WireRecords<CaseUpdate> {
    private static final long serialVersionUID = 1;

    Cases() {
      super(Topics.CASES.name());
    }

    @Override
    String key(CaseUpdate update) {
      return update.caseId().value();
    }

    @Override
    byte[] json(CaseUpdate update) {
      return WireFormat.CASE.write(update);
    }
  }

  static final class Actions extends WireRecords<Action> {
    private static final long serialVersionUID = 1;

    Actions() {
      super(Topics.ACTIONS.name());
    }

    @Override
    String key(Action action) {
      return action.account().value();
    }

    @Override
    byte[] json(Action action) {
      return WireFormat.ACTION.write(action);
    }
  }

  static final class Shadow extends WireRecords<ShadowScores> {
    private static final long serialVersionUID = 1;

    Shadow() {
      super(Topics.SHADOW_SCORES.name());
    }

    @Override
    String key(ShadowScores scores) {
      return scores.reportId().value();
    }

    @Override
    byte[] json(ShadowScores scores) {
      return WireFormat.SHADOW_SCORES.write(scores);
    }
  }

  static final class Contacts extends WireRecords<StrangerContact> {
    private static final long serialVersionUID = 1;

    Contacts() {
      super(Topics.STRANGER_CONTACTS.name());
    }

    @Override
    String key(StrangerContact contact) {
      return contact.sender().value();
    }

    @Override
    byte[] json(StrangerContact contact) {
      return WireFormat.STRANGER_CONTACT.write(contact);
    }
  }

  static final class Snapshots extends WireRecords<SenderSnapshot> {
    private static final long serialVersionUID = 1;

    Snapshots() {
      super(Topics.SENDER_SNAPSHOTS.name());
    }

    @Override
    String key(SenderSnapshot snapshot) {
      return snapshot.key();
    }

    @Override
    byte[] json(SenderSnapshot snapshot) {
      return WireFormat.SENDER_SNAPSHOT.write(snapshot);
    }
  }

  static final class Letters extends WireRecords<DeadLetter> {
    private static final long serialVersionUID = 1;

    Letters() {
      super(Topics.DEAD_LETTERS.name());
    }

    @Override
    String key(DeadLetter letter) {
      return letter.key();
    }

    @Override
    byte[] json(DeadLetter letter) {
      return WireFormat.DEAD_LETTER.write(letter);
    }
  }

  static final class Controls extends WireRecords<Control> {
    private static final long serialVersionUID = 1;

    Controls() {
      super(Topics.CONTROLS.name());
    }

    @Override
    String key(Control control) {
      return control.key();
    }

    @Override
    byte[] json(Control control) {
      return WireFormat.CONTROL.write(control);
    }
  }

  static final class Statuses extends WireRecords<Status> {
    private static final long serialVersionUID = 1;

    Statuses() {
      super(Topics.PIPELINE_STATUS.name());
    }

    @Override
    String key(Status status) {
      return status.key();
    }

    @Override
    byte[] json(Status status) {
      return WireFormat.STATUS.write(status);
    }
  }
}
