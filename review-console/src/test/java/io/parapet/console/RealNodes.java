package io.parapet.console;

import io.parapet.local.node.ElasticsearchNode;
import io.parapet.local.node.KafkaNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real nodes, each started once for all tests that ask; they leave when the tests' JVM does. */
public final class RealNodes {
  private RealNodes() {}

  public static ElasticsearchNode elasticsearch() {
    return Elasticsearch.NODE;
  }

  public static KafkaNode kafka() {
    return Kafka.NODE;
  }

  private static Path folder(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "nodes"));
      return Files.createTempDirectory(parent, name).resolve("data").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Elasticsearch {
    private static final ElasticsearchNode NODE = ElasticsearchNode.start(folder("elasticsearch"));
  }

  private static final class Kafka {
    private static final KafkaNode NODE = KafkaNode.start(folder("kafka"));
  }
}
