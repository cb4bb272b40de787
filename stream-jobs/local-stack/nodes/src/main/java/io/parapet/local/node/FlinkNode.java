package io.parapet.local.node;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A MiniCluster that runs jobs out of a job jar with checkpoints on disk, and continues them from
 * there at its next start.
 *
 * @param data folder for checkpoints
 * @param restPort port of Flink's REST API on loopback
 * @param metricsPort where Prometheus finds the metrics, on loopback
 * @param jobs main class by job name
 * @param arguments what the main of every job gets
 */
public record FlinkNode(
    Path data,
    int restPort,
    int metricsPort,
    Path jar,
    Map<String, String> jobs,
    List<String> arguments) {

  /** Whose classpath holds all of Flink, and nothing of ours. */
  public static final String MODULE = "stream-jobs/local-stack/flink-node";

  /** What Flink opens in its own start scripts. */
  static final List<String> OPEN_PACKAGES =
      List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.time=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED");

  public NodeSpec spec(Path log) {
    List<String> flags = new ArrayList<>(List.of("-Xms128m", "-Xmx768m"));
    flags.addAll(OPEN_PACKAGES);
    ChildJvm jvm =
        new ChildJvm(
            "flink",
            flags,
            Repository.classpath(MODULE),
            "io.parapet.local.flink.MiniClusterMain",
            command(),
            Map.of(),
            log);
    return new NodeSpec(jvm, runningJobs(restPort, jobs.size()), Duration.ofSeconds(120));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add("--data=" + data);
    command.add("--rest-port=" + restPort);
    command.add("--metrics-port=" + metricsPort);
    command.add("--jar=" + jar);
    jobs.forEach((name, mainClass) -> command.add("--job=" + name + "=" + mainClass));
    command.add("--");
    command.addAll(arguments);
    return command;
  }

  static Probe runningJobs(int restPort, int count) {
    URI overview = URI.create("http://127.0.0.1:" + restPort + "/jobs/overview");
    return new HttpProbe(overview, body -> RunningJobs.in(body) >= count);
  }
}
