package io.parapet.stream.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.parapet.local.node.ElasticsearchNode;
import io.parapet.local.node.KafkaNode;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.stream.casework.elastic.ElasticSettings;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A Kafka and an Elasticsearch node, prepared, with what tests ask of them. */
final class RealParts implements AutoCloseable {
  final KafkaNode kafka;
  final ElasticsearchNode elasticsearch;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ElasticsearchClient client;

  private RealParts(KafkaNode kafka, ElasticsearchNode elasticsearch) throws Exception {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    new PrepareKafka(kafka.bootstrapServers(), TopicSettings.LOCAL).apply();
    producer = new KafkaProducer<>(cluster(), new ByteArraySerializer(), new ByteArraySerializer());
    client = ElasticSettings.local(elasticsearch.url()).connect();
  }

  static RealParts start(Path folder) throws Exception {
    var kafka = CompletableFuture.supplyAsync(() -> KafkaNode.start(folder.resolve("kafka")));
    ElasticsearchNode elasticsearch = ElasticsearchNode.start(folder.resolve("elasticsearch"));
    return new RealParts(kafka.join(), elasticsearch);
  }

  void send(TopicSpec topic, String key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), value)).get();
  }

  /** The document, or a missing node. */
  JsonNode document(String index, String id) throws IOException {
    try {
      JsonNode source = client.get(g -> g.index(index).id(id), JsonNode.class).source();
      return source == null ? MissingNode.getInstance() : source;
    } catch (ElasticsearchException noIndexYet) {
      return MissingNode.getInstance();
    }
  }

  long count(String index) throws IOException {
    client.indices().refresh(r -> r.index(index));
    return client.count(c -> c.index(index)).count();
  }

  void merge(String index, String id, Map<String, Object> part) throws IOException {
    client.update(u -> u.index(index).id(id).doc(part), JsonNode.class);
  }

  /** Everything on a topic now. */
  List<byte[]> values(TopicSpec topic) {
    List<byte[]> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(cluster(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }

  private Map<String, Object> cluster() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  @Override
  public void close() throws IOException {
    producer.close();
    client.close();
    kafka.close();
    elasticsearch.close();
  }
}
