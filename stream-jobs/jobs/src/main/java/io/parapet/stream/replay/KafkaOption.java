package io.parapet.stream.replay;

import picocli.CommandLine.Option;

/** Where Kafka is, for every command that reads or writes its topics. */
public class KafkaOption {
  @Option(
      names = "--kafka",
      defaultValue = "${env:PARAPET_KAFKA:-127.0.0.1:9092}",
      paramLabel = "HOST:PORT",
      description = "Bootstrap servers; default: ${DEFAULT-VALUE}")
  private String kafka = "";

  /** As host:port, comma-separated. */
  public String bootstrapServers() {
    return kafka;
  }
}
