package io.parapet.stream.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.TopicSpec;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
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
public final class WireRecords<T>
    implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final Part<T, String> key;
  private final Part<T, byte @Nullable []> json;

  /**
   * A part of the record, made of the value. It travels with the job, so it holds on to nothing.
   */
  @FunctionalInterface
  public interface Part<T, R extends @Nullable Object> extends Function<T, R>, Serializable {}

  /**
   * @param json null takes the key out of its table
   */
  public WireRecords(TopicSpec topic, Part<T, String> key, Part<T, byte @Nullable []> json) {
    this.topic = topic.name();
    this.key = key;
    this.json = json;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T value, KafkaSinkContext context, @Nullable Long timestamp) {
    return new ProducerRecord<>(topic, key.apply(value).getBytes(UTF_8), json.apply(value));
  }

  /** Pooled transactions are found again by the topics they write to. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(
            DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic)), new Properties()));
  }
}
