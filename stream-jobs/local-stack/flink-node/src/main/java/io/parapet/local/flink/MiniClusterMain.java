package io.parapet.local.flink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.runtime.minicluster.MiniCluster;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs jobs out of a job jar on a MiniCluster, each restored from its newest retained checkpoint.
 *
 * <p>The jar is loaded as a real cluster loads it, child first and apart from Flink's own classes.
 * When a job ends, for whatever reason, so does this JVM: whoever watches it starts it again.
 */
@Command(name = "flink")
public final class MiniClusterMain implements Callable<Integer> {

  @Option(names = "--data", required = true, description = "Folder for checkpoints")
  Path data = Path.of("");

  @Option(names = "--rest-port", required = true)
  int restPort;

  @Option(names = "--metrics-port", required = true, description = "for Prometheus")
  int metricsPort;

  @Option(names = "--parallelism", defaultValue = "1")
  int parallelism;

  @Option(names = "--checkpoint-interval", defaultValue = "PT5S", description = "ISO 8601")
  java.time.Duration checkpointInterval = java.time.Duration.ZERO;

  @Option(names = "--jar", required = true)
  Path jar = Path.of("");

  @Option(names = "--job", required = true, description = "name=main class; one or more")
  Map<String, String> jobs = new LinkedHashMap<>();

  @Parameters(description = "Arguments that every job's main gets")
  List<String> arguments = new ArrayList<>();

  private MiniClusterMain() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new MiniClusterMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    RetainedCheckpoints checkpoints = new RetainedCheckpoints(data.resolve("checkpoints"));
    ClusterSettings settings =
        new ClusterSettings(restPort, metricsPort, jobs.size() * parallelism);
    try (MiniCluster cluster = settings.start()) {
      JobSubmission submission =
          new JobSubmission(cluster, jar, parallelism, checkpointInterval, checkpoints, arguments);
      CountDownLatch anyEnded = new CountDownLatch(1);
      for (Map.Entry<String, String> job : jobs.entrySet()) {
        submission
            .submit(job.getKey(), job.getValue())
            .whenComplete((r, e) -> anyEnded.countDown());
      }
      anyEnded.await();
    }
    return 1;
  }
}
