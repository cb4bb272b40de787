package io.parapet.endtoend;

import io.parapet.local.node.FlinkNode;
import io.parapet.local.node.Ports;
import io.parapet.local.node.Repository;
import io.parapet.local.node.RunningNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The jobs out of the jar that a cluster takes. */
final class Jobs {
  static final String SCREENING = "io.parapet.stream.job.ScreeningJob";
  private static final String PROJECTION = "io.parapet.stream.job.CaseProjectionJob";
  private static final String ARCHIVE = "io.parapet.stream.job.ArchiveJob";
  private static final String BACKTEST = "io.parapet.stream.job.BacktestJob";
  private static final String SIGNALS = "io.parapet.stream.job.SignalsJob";

  private Jobs() {}

  static Path jar() {
    return Repository.jar("stream-jobs/jobs/target", "parapet-jobs-", "-job.jar");
  }

  /** Starts all of them in one child JVM, as the local stack does. */
  static RunningNode startAll(Path folder, int metricsPort, List<String> arguments) {
    Map<String, String> jobs =
        Map.of(
            "screening", SCREENING,
            "case-projection", PROJECTION,
            "signals", SIGNALS,
            "archive", ARCHIVE,
            "backtest", BACKTEST);
    return new FlinkNode(folder, Ports.free(), metricsPort, jar(), jobs, arguments)
        .spec(folder.resolveSibling("flink.log"))
        .start()
        .awaitHealthy();
  }
}
