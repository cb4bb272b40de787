package io.parapet.local.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real, single Kafka node (KRaft) that creates no topic by itself. */
public final class KafkaNode implements AutoCloseable {

  private static final String MODULE = "stream-jobs/local-stack/kafka-node";

  private static final List<String> SMALL = List.of("-Xms64m", "-Xmx256m");
  private static final List<String> LASTING =
      List.of("-Xms1g", "-Xmx1g", "-XX:TieredStopAtLevel=4");

  private final int port;
  private final RunningNode node;

  private KafkaNode(int port, RunningNode node) {
    this.port = port;
    this.node = node;
  }

  /** Starts it on a free port; formats {@code data} when it is new. */
  public static KafkaNode start(Path data) {
    return start(data, Ports.free());
  }

  public static KafkaNode start(Path data, int port) {
    return start(data, port, SMALL);
  }

  /** Starts it on a free port as one that lasts: fully compiled, and with memory. */
  public static KafkaNode startToMeasure(Path data) {
    return start(data, Ports.free(), LASTING);
  }

  private static KafkaNode start(Path data, int port, List<String> flags) {
    Path log = data.resolveSibling(data.getFileName() + ".log");
    return new KafkaNode(port, spec(data, port, Ports.free(), log, flags).start().awaitHealthy());
  }

  public static NodeSpec spec(Path data, int port, int controllerPort, Path log) {
    return spec(data, port, controllerPort, log, SMALL);
  }

  private static NodeSpec spec(
      Path data, int port, int controllerPort, Path log, List<String> flags) {
    ChildJvm jvm =
        new ChildJvm(
            "kafka",
            flags,
            Repository.classpath(MODULE),
            "io.parapet.local.kafka.KafkaMain",
            List.of(data.toString(), Integer.toString(port), Integer.toString(controllerPort)),
            Map.of(),
            log);
    return new NodeSpec(jvm, new KafkaProbe(port), Duration.ofSeconds(90));
  }

  /** For {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public boolean isHealthy() {
    return node.isHealthy();
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    node.kill();
  }

  /** Starts it again on the same port and data. */
  public void restart() {
    node.restart();
  }

  @Override
  public void close() {
    node.close();
  }
}
