package io.parapet.stream.topic;

import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.SharedSet;
import io.parapet.policies.wire.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Makes a Kafka cluster ready for the jobs: its topics, and policies if it has none. */
public final class PrepareKafka {
  private static final TopicPartition POLICIES = new TopicPartition(Topics.POLICIES.name(), 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Object> cluster;
  private final TopicSettings settings;

  public PrepareKafka(String bootstrapServers, TopicSettings settings) {
    cluster = Map.of("bootstrap.servers", bootstrapServers);
    this.settings = settings;
  }

  /**
   * Makes the topics, and publishes the bundled policies unless some are in force.
   *
   * @throws ExecutionException if the brokers refuse
   * @throws IOException if the bundled policies cannot be read
   */
  public void apply() throws ExecutionException, InterruptedException, IOException {
    try (Admin admin = Admin.create(cluster)) {
      new CreateTopics(admin, settings).apply();
    }
    if (!hasManifest()) {
      publish(PolicyFolder.bundled(), "build", null);
    }
  }

  /**
   * Puts policies in force in place of all before.
   *
   * @param reason why; null if nobody said
   * @throws ExecutionException if the brokers refuse
   */
  public PolicyManifest publish(
      List<PolicyBody> policies, String publishedBy, @Nullable String reason)
      throws ExecutionException, InterruptedException {
    try (var producer = producer()) {
      return new PublishPolicies(producer, Clock.systemUTC())
          .publish(policies, publishedBy, reason);
    }
  }

  /**
   * Puts a shared set in force in place of the one of its name.
   *
   * @throws ExecutionException if the brokers refuse
   */
  public void publish(SharedSet set) throws ExecutionException, InterruptedException {
    try (var producer = producer()) {
      new PublishPolicies(producer, Clock.systemUTC()).publish(set);
    }
  }

  /**
   * Takes a shared set back, so that the file of its name counts again.
   *
   * @throws ExecutionException if the brokers refuse
   */
  public void withdraw(String set) throws ExecutionException, InterruptedException {
    try (var producer = producer()) {
      new PublishPolicies(producer, Clock.systemUTC()).withdraw(set);
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(cluster, new StringSerializer(), new ByteArraySerializer());
  }

  private boolean hasManifest() {
    try (var consumer =
        new KafkaConsumer<>(cluster, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(POLICIES));
      consumer.seekToBeginning(List.of(POLICIES));
      long end = consumer.endOffsets(List.of(POLICIES)).getOrDefault(POLICIES, 0L);
      while (consumer.position(POLICIES, PATIENCE) < end) {
        if (consumer.poll(Duration.ofSeconds(1)).records(POLICIES).stream()
            .map(ConsumerRecord::key)
            .anyMatch(PolicyManifest.KEY::equals)) {
          return true;
        }
      }
      return false;
    }
  }
}
