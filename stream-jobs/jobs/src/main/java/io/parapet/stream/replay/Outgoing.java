package io.parapet.stream.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.TopicSpec;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How a value is written to its topic. */
public final class Outgoing<T> implements KafkaRecordSerializationSchema<T> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final SerializableFunction<T, String> key;
  private final SerializableFunction<T, byte[]> json;

  private Outgoing(
      String topic, SerializableFunction<T, String> key, SerializableFunction<T, byte[]> json) {
    this.topic = topic;
    this.key = key;
    this.json = json;
  }

  /** A sink that writes at least once; the key must tell a repetition. */
  public static <T> KafkaSink<T> to(
      String bootstrapServers,
      TopicSpec topic,
      SerializableFunction<T, String> key,
      SerializableFunction<T, byte[]> json) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(bootstrapServers)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(new Outgoing<>(topic.name(), key, json))
        .build();
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T value, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(topic, key.apply(value).getBytes(UTF_8), json.apply(value));
  }
}
