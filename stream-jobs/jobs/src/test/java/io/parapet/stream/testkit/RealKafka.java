package io.parapet.stream.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What tests ask of a running Kafka. */
public final class RealKafka implements AutoCloseable {
  private final Map<String, Object> cluster;
  private final KafkaProducer<byte[], byte[]> producer;

  private RealKafka(String bootstrapServers) {
    cluster = Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    producer = new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** With all topics made. */
  public static RealKafka prepared(String bootstrapServers) throws Exception {
    return prepared(bootstrapServers, TopicSettings.LOCAL);
  }

  /** The same with topics as told. */
  public static RealKafka prepared(String bootstrapServers, TopicSettings settings)
      throws Exception {
    new PrepareKafka(bootstrapServers, settings).apply();
    return new RealKafka(bootstrapServers);
  }

  /** Returns where it stands. */
  public RecordMetadata send(TopicSpec topic, String key, byte[] value) throws Exception {
    return producer.send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), value)).get();
  }

  /** Takes a key out of a table. */
  public void forget(TopicSpec table, String key) throws Exception {
    var unused = producer.send(new ProducerRecord<>(table.name(), key.getBytes(UTF_8), null)).get();
  }

  /** All that was ever committed under a key, null where it was taken out. */
  public List<byte @Nullable []> history(TopicSpec table, String key) {
    List<byte @Nullable []> history = new ArrayList<>();
    records(table).stream()
        .filter(record -> key.equals(new String(record.key(), UTF_8)))
        .forEach(record -> history.add(record.value()));
    return history;
  }

  /** Everything committed on a topic now. */
  public List<byte[]> values(TopicSpec topic) {
    return records(topic).stream().map(ConsumerRecord::value).toList();
  }

  /** The last committed value under each key of a topic, without those taken back. */
  public Map<String, byte[]> latest(TopicSpec topic) {
    Map<String, byte[]> latest = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
      String key = new String(record.key(), UTF_8);
      if (record.value() == null) {
        latest.remove(key);
      } else {
        latest.put(key, record.value());
      }
    }
    return latest;
  }

  private List<ConsumerRecord<byte[], byte[]>> records(TopicSpec topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(cluster, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          records.add(record);
        }
      }
    }
    return records;
  }

  @Override
  public void close() {
    producer.close();
  }
}
