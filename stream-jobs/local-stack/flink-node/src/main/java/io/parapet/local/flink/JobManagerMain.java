package io.parapet.local.flink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint;

/**
 * The JobManager of a real cluster for one job, which continues from its newest retained checkpoint
 * however the JobManager before it ended.
 */
public final class JobManagerMain {

  private JobManagerMain() {}

  /**
   * @param args job name, folder of the checkpoints, folder of {@code config.yaml}, main class,
   *     then the arguments of that main class
   */
  public static void main(String[] args) {
    JobID id = JobIds.of(args[0]);
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--configDir", args[2], "--job-id", id.toHexString()));
    newest(id, Path.of(args[1])).ifPresent(path -> options.addAll(restore(path)));
    // Last, because everything after the class name belongs to the job.
    options.addAll(List.of("--job-classname", args[3]));
    options.addAll(Arrays.asList(args).subList(4, args.length));
    StandaloneApplicationClusterEntryPoint.main(options.toArray(String[]::new));
  }

  private static Optional<Path> newest(JobID id, Path folder) {
    return new RetainedCheckpoints(folder).newest(id);
  }

  private static List<String> restore(Path checkpoint) {
    return List.of("--fromSavepoint", checkpoint.toUri().toString());
  }
}
