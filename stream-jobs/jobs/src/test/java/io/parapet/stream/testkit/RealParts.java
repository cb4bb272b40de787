package io.parapet.stream.testkit;

import io.parapet.local.node.ElasticsearchNode;
import io.parapet.local.node.KafkaNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A Kafka and an Elasticsearch node, started side by side and prepared. */
public record RealParts(
    KafkaNode kafkaNode,
    ElasticsearchNode elasticsearchNode,
    RealKafka kafka,
    RealElasticsearch elasticsearch)
    implements AutoCloseable {
  public static RealParts start(Path folder) throws Exception {
    var kafka = CompletableFuture.supplyAsync(() -> KafkaNode.start(folder.resolve("kafka")));
    ElasticsearchNode elasticsearch = ElasticsearchNode.start(folder.resolve("elasticsearch"));
    return new RealParts(
        kafka.join(),
        elasticsearch,
        RealKafka.prepared(kafka.join().bootstrapServers()),
        new RealElasticsearch(elasticsearch.url()));
  }

  @Override
  public void close() throws IOException {
    kafka.close();
    elasticsearch.close();
    kafkaNode.close();
    elasticsearchNode.close();
  }
}
