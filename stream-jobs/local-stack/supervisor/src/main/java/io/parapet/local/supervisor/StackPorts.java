package io.parapet.local.supervisor;

import java.util.List;
import picocli.CommandLine.Option;

/** The ports, all on loopback. Each is set by an option or by the variable named as its default. */
final class StackPorts {

  @Option(
      names = "--console-port",
      defaultValue = "${env:PARAPET_CONSOLE_PORT:-8080}",
      paramLabel = "PORT",
      description = "Console and API (default: ${DEFAULT-VALUE})")
  int console;

  @Option(
      names = "--kafka-port",
      defaultValue = "${env:PARAPET_KAFKA_PORT:-9092}",
      paramLabel = "PORT",
      description = "Kafka (default: ${DEFAULT-VALUE})")
  int kafka;

  @Option(
      names = "--kafka-controller-port",
      defaultValue = "${env:PARAPET_KAFKA_CONTROLLER_PORT:-9093}",
      paramLabel = "PORT",
      description = "Kafka's controller (default: ${DEFAULT-VALUE})")
  int kafkaController;

  @Option(
      names = "--elasticsearch-port",
      defaultValue = "${env:PARAPET_ELASTICSEARCH_PORT:-9200}",
      paramLabel = "PORT",
      description = "Elasticsearch (default: ${DEFAULT-VALUE})")
  int elasticsearch;

  @Option(
      names = "--flink-port",
      defaultValue = "${env:PARAPET_FLINK_PORT:-8081}",
      paramLabel = "PORT",
      description = "Flink's REST API (default: ${DEFAULT-VALUE})")
  int flink;

  @Option(
      names = "--metrics-port",
      defaultValue = "${env:PARAPET_METRICS_PORT:-9249}",
      paramLabel = "PORT",
      description = "Metrics of the jobs, for Prometheus (default: ${DEFAULT-VALUE})")
  int metrics;

  List<NamedPort> all() {
    return List.of(
        new NamedPort("console", console),
        new NamedPort("kafka", kafka),
        new NamedPort("kafka-controller", kafkaController),
        new NamedPort("elasticsearch", elasticsearch),
        new NamedPort("flink", flink),
        new NamedPort("metrics", metrics));
  }

  record NamedPort(String name, int port) {

    String option() {
      return "--" + name + "-port";
    }
  }
}
