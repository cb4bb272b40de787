package io.parapet.console.kafka;

import io.parapet.policies.wire.TopicSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Appends to Kafka; done means that every replica that counts has it. Safe for many threads. */
public final class EventLog implements AutoCloseable {
  /** After this an append has failed, whatever happens later. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int MAX_BLOCK_MILLIS = 2_000;
  private static final int REQUEST_MILLIS = 5_000;

  private final Producer<String, byte[]> producer;

  /** The first send to a topic waits for its metadata, which no caller should have to. */
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  public EventLog(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  public CompletableFuture<Void> append(TopicSpec topic, String key, byte[] value) {
    return append(topic.name(), key, value, Map.of());
  }

  /** Completes once it is durable; completes exceptionally when it may not be. */
  public CompletableFuture<Void> append(
      String topic, String key, byte[] value, Map<String, String> headers) {
    CompletableFuture<Void> appended = new CompletableFuture<>();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, null, key, value, headers(headers));
    senders.execute(() -> send(record, appended));
    return appended;
  }

  /** Takes a key out of a table; completes as above. */
  public CompletableFuture<Void> forget(TopicSpec table, String key) {
    CompletableFuture<Void> appended = new CompletableFuture<>();
    ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(table.name(), key, null);
    senders.execute(() -> send(tombstone, appended));
    return appended;
  }

  private void send(ProducerRecord<String, byte[]> record, CompletableFuture<Void> appended) {
    try {
      var unused =
          producer.send(
              record,
              (where, failure) -> {
                if (failure == null) {
                  appended.complete(null);
                } else {
                  appended.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException failure) {
      appended.completeExceptionally(failure);
    }
  }

  private static List<Header> headers(Map<String, String> headers) {
    return headers.entrySet().stream()
        .<Header>map(
            e -> new RecordHeader(e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  @Override
  public void close() {
    senders.shutdown();
    producer.close(Duration.ofSeconds(2));
  }
}
