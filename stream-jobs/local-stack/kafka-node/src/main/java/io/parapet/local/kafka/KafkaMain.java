package io.parapet.local.kafka;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Formats the data folder on first start, then runs Kafka's own main class. */
public final class KafkaMain {

  private KafkaMain() {}

  /**
   * @param args data folder, broker port, controller port
   * @throws IOException when the data folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path data = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
    Path config = data.resolve("server.properties");
    write(BrokerProperties.of(data, Integer.parseInt(args[1]), Integer.parseInt(args[2])), config);
    formatOnFirstStart(data, config);
    Kafka.main(new String[] {config.toString()});
  }

  private static void write(Properties properties, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "Written at every start");
    }
  }

  private static void formatOnFirstStart(Path data, Path config) {
    if (Files.exists(BrokerProperties.log(data).resolve("meta.properties"))) {
      return;
    }
    String[] format = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", config.toString()
    };
    int exit = StorageTool.execute(format, System.out);
    if (exit != 0) {
      throw new IllegalStateException("Kafka could not format " + data + " (exit " + exit + ")");
    }
  }
}
