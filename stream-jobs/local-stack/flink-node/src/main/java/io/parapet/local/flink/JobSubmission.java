package io.parapet.local.flink;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.PackagedProgramUtils;
import org.apache.flink.client.program.ProgramInvocationException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a job's graph by running its main, and hands it to the cluster. */
record JobSubmission(
    MiniCluster cluster,
    Path jar,
    int parallelism,
    Duration checkpointInterval,
    RetainedCheckpoints checkpoints,
    List<String> arguments) {

  private static final Logger LOG = LoggerFactory.getLogger(JobSubmission.class);

  /** Completes when the job ends. */
  CompletableFuture<JobResult> submit(String name, String mainClass) throws Exception {
    JobID id = JobIds.of(name);
    try (PackagedProgram program = program(mainClass)) {
      JobGraph graph =
          PackagedProgramUtils.createJobGraph(program, configuration(), parallelism, id, false);
      graph.setSavepointRestoreSettings(restoreSettings(name, id));
      cluster.submitJob(graph).join();
    }
    return cluster.requestJobResult(id).whenComplete((result, failure) -> report(name, result));
  }

  private PackagedProgram program(String mainClass)
      throws ProgramInvocationException, MalformedURLException {
    List<URL> classes = List.of(jar.toAbsolutePath().toUri().toURL());
    return PackagedProgram.newBuilder()
        .setUserClassPaths(classes)
        .setEntryPointClassName(mainClass)
        .setConfiguration(configuration())
        .setArguments(arguments.toArray(String[]::new))
        .build();
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.directory());
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    return configuration;
  }

  private SavepointRestoreSettings restoreSettings(String name, JobID id) {
    return checkpoints
        .newest(id)
        .map(path -> restore(name, path))
        .orElseGet(SavepointRestoreSettings::none);
  }

  private static SavepointRestoreSettings restore(String name, Path checkpoint) {
    LOG.info("{} continues from {}", name, checkpoint);
    return SavepointRestoreSettings.forPath(
        checkpoint.toUri().toString(), false, RecoveryClaimMode.CLAIM);
  }

  private static void report(String name, JobResult result) {
    JobStatus status = result == null ? null : result.getJobStatus().orElse(null);
    LOG.error("{} ended: {}", name, status);
  }
}
