package io.parapet.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a single node that listens on loopback only and creates no topic by itself. */
final class BrokerProperties {

  private static final String HOST = "127.0.0.1";

  private static final Map<String, String> ONE_NODE =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", "1"),
          Map.entry("controller.listener.names", "CONTROLLER"),
          Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          // Flink's exactly-once sinks ask for up to 15 minutes.
          Map.entry("transaction.max.timeout.ms", "900000"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"));

  private static final Map<String, String> SMALL =
      Map.of(
          "num.network.threads", "2",
          "num.io.threads", "2",
          "background.threads", "2",
          "log.cleaner.dedupe.buffer.size", "4194304");

  private BrokerProperties() {}

  static Properties of(Path data, int port, int controllerPort) {
    Properties properties = new Properties();
    properties.putAll(ONE_NODE);
    properties.putAll(SMALL);
    properties.put("log.dirs", log(data).toString());
    properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
    properties.put(
        "listeners", listener("PLAINTEXT", port) + "," + listener("CONTROLLER", controllerPort));
    properties.put("advertised.listeners", listener("PLAINTEXT", port));
    return properties;
  }

  static Path log(Path data) {
    return data.resolve("log");
  }

  private static String listener(String name, int port) {
    return name + "://" + HOST + ":" + port;
  }
}
