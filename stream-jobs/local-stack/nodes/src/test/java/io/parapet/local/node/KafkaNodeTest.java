package io.parapet.local.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaNodeTest {

  private static final TopicPartition TOPIC = new TopicPartition("letters", 0);

  @TempDir Path folder;

  @Test
  void a_record_survives_a_kill() throws Exception {
    try (KafkaNode kafka = KafkaNode.start(folder.resolve("kafka"))) {
      createTopic(kafka);
      send(kafka, "before");
      kafka.kill();
      assertThat(kafka.isHealthy()).isFalse();
      kafka.restart();
      send(kafka, "after");
      assertThat(read(kafka, 2)).containsExactly("before", "after");
    }
  }

  private static void createTopic(KafkaNode kafka) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1))).all().get();
    }
  }

  private static void send(KafkaNode kafka, String value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC.topic(), value)).get();
    }
  }

  private static List<String> read(KafkaNode kafka, int count) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(TOPIC));
      consumer.seekToBeginning(List.of(TOPIC));
      while (values.size() < count) {
        consumer.poll(Duration.ofSeconds(30)).records(TOPIC).stream()
            .map(ConsumerRecord::value)
            .forEach(values::add);
      }
    }
    return values;
  }
}
