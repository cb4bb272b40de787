package io.parapet.local.node;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Flink cluster of two processes, a JobManager for one job and a TaskManager, either of
 * which can be killed. The job has a fixed id and continues from its newest checkpoint.
 */
public final class StandaloneCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final FlinkConfigFile config;
  private final RunningNode jobManager;
  private final RunningNode taskManager;

  private StandaloneCluster(
      FlinkConfigFile config, RunningNode jobManager, RunningNode taskManager) {
    this.config = config;
    this.jobManager = jobManager;
    this.taskManager = taskManager;
  }

  /**
   * Starts both processes and waits until all tasks of the job run.
   *
   * @param folder for configuration, checkpoints and logs
   * @param backend of the state: {@code hashmap} or {@code rocksdb}
   */
  public static StandaloneCluster start(Path folder, String backend, FlinkJob job) {
    FlinkConfigFile config = FlinkConfigFile.write(folder, job.jar(), backend);
    StandaloneCluster cluster =
        new StandaloneCluster(config, jobManager(config, job).start(), taskManager(config).start());
    return cluster.awaitRunning();
  }

  /** Waits until all tasks of the job run, on as many TaskManagers as there are. */
  public StandaloneCluster awaitRunning() {
    jobManager.awaitHealthy();
    return this;
  }

  public boolean isRunning() {
    return jobManager.isHealthy();
  }

  /** Flink's REST API. */
  public URI rest() {
    return config.rest();
  }

  /**
   * Ends the TaskManager as {@code kill -9} does, and waits until the JobManager has noticed. The
   * job fails and waits for a new one. Until it is noticed all tasks seem to run, so a start would
   * not be awaited. And a TaskManager that is still registering when the JobManager dies asks the
   * dead one for minutes: with no high-availability service, nobody tells it of the next.
   */
  public void killTaskManager() {
    taskManager.kill();
    jobManager.awaitUnhealthy();
  }

  /** Starts a TaskManager in place of the one before. */
  public void restartTaskManager() {
    taskManager.restart();
  }

  /** Ends the JobManager as {@code kill -9} does. */
  public void killJobManager() {
    jobManager.kill();
  }

  /** Starts a JobManager, which finds the TaskManager and the newest checkpoint again. */
  public void restartJobManager() {
    jobManager.restart();
  }

  @Override
  public void close() {
    try (taskManager) {
      jobManager.close();
    }
  }

  private static NodeSpec jobManager(FlinkConfigFile config, FlinkJob job) {
    List<String> args = new ArrayList<>();
    args.add(job.name());
    args.add(config.checkpoints().toString());
    args.add(config.folder().toString());
    args.add(job.mainClass());
    args.addAll(job.arguments());
    ChildJvm jvm = flink("jobmanager", config, "io.parapet.local.flink.JobManagerMain", args);
    return new NodeSpec(jvm, FlinkNode.runningJobs(config.restPort(), 1), PATIENCE);
  }

  private static NodeSpec taskManager(FlinkConfigFile config) {
    String mainClass = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    List<String> args = List.of("--configDir", config.folder().toString());
    ChildJvm jvm = flink("taskmanager", config, mainClass, args);
    return new NodeSpec(jvm, FlinkNode.runningJobs(config.restPort(), 1), PATIENCE);
  }

  private static ChildJvm flink(
      String name, FlinkConfigFile config, String mainClass, List<String> args) {
    List<String> flags = new ArrayList<>(FlinkNode.OPEN_PACKAGES);
    flags.add("-Xmx512m");
    return new ChildJvm(
        name,
        flags,
        Repository.classpath(FlinkNode.MODULE),
        mainClass,
        args,
        Map.of(),
        config.folder().resolve(name + ".log"));
  }
}
