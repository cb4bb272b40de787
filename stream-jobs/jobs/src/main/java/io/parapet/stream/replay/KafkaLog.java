package io.parapet.stream.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What stands on Kafka now, looked up outside of any consumer group. Not safe for threads. */
public final class KafkaLog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Of that cluster, which is named as for any Kafka client. */
  public KafkaLog(Map<String, Object> cluster) {
    Map<String, Object> settings = new HashMap<>(cluster);
    settings.put("isolation.level", "read_committed");
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Every record of a topic, up to the end as it is at the start. */
  public void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .forEach(partition -> readFrom(partition, 0, each));
  }

  /** What stands under each key of a table now. */
  public Map<String, byte[]> latest(String topic) {
    Map<String, byte[]> records = new LinkedHashMap<>();
    readAll(
        topic,
        record -> {
          String key = new String(record.key(), UTF_8);
          if (record.value() == null) {
            records.remove(key);
          } else {
            records.put(key, record.value());
          }
        });
    return records;
  }

  /** Every record of a partition from an offset on. */
  void readFrom(
      TopicPartition partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long end = seek(partition, offset);
    while (consumer.position(partition) < end) {
      consumer.poll(POLL).records(partition).forEach(each);
    }
  }

  /** The record there; empty when it is gone, by age or by compaction. */
  Optional<ConsumerRecord<byte[], byte[]>> find(TopicPartition partition, long offset) {
    long end = seek(partition, offset);
    while (consumer.position(partition) <= offset && offset < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
        return Optional.of(record).filter(found -> found.offset() == offset);
      }
    }
    return Optional.empty();
  }

  private long seek(TopicPartition partition, long offset) {
    List<TopicPartition> one = List.of(partition);
    consumer.assign(one);
    consumer.seek(partition, Math.max(offset, limit(consumer.beginningOffsets(one), partition)));
    return limit(consumer.endOffsets(one), partition);
  }

  private static long limit(Map<TopicPartition, Long> limits, TopicPartition partition) {
    @Nullable Long limit = limits.get(partition);
    return limit == null ? 0 : limit;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
