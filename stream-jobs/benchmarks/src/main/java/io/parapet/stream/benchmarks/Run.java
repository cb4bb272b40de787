package io.parapet.stream.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One contestant in a JVM of its own: reads what is on the topic and tells at what rate, or serves.
 * The last line of its output is the result.
 */
final class Run {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Unless the job's own options say otherwise. */
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);

  /** Less than what the JVM may take for state in memory; with little it writes all the time. */
  private static final MemorySize ROCKSDB_MEMORY = MemorySize.ofMebiBytes(4096);

  private Run() {}

  /** A moment: how many records were out, how much CPU and time the process had taken. */
  private record Mark(long records, long cpuNanos, long nanos) {}

  public static void main(String[] args) throws Exception {
    Arguments wanted = WireFormat.mapperForTools().readValue(args[0], Arguments.class);
    try (Written written = new Written(wanted.bootstrap())) {
      long before = written.count();
      Path checkpoints = Files.createTempDirectory("checkpoints");
      JobClient job = start(wanted, checkpoints);
      if (wanted.events() == 0) {
        serve(job);
      } else {
        Mark warm = await(written, before, wanted.warm());
        Mark end = await(written, before, wanted.events());
        System.out.println(
            WireFormat.mapperForTools().writeValueAsString(rate(warm, end, checkpoints)));
      }
      job.cancel().get(1, TimeUnit.MINUTES);
    }
    System.exit(0);
  }

  /** Until the standard input ends. */
  private static void serve(JobClient job) throws Exception {
    while (job.getJobStatus().get() != JobStatus.RUNNING) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Contest.ready();
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private static Rate rate(Mark from, Mark to, Path checkpoints) throws IOException {
    double records = to.records() - from.records();
    return new Rate(
        records / (to.cpuNanos() - from.cpuNanos()) * 1e9,
        records / (to.nanos() - from.nanos()) * 1e9,
        lastSize(checkpoints));
  }

  /** The bytes of the last checkpoint that is complete; each of state in memory is whole. */
  private static long lastSize(Path checkpoints) throws IOException {
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files
          .filter(folder -> Files.exists(folder.resolve("_metadata")))
          .mapToLong(Run::size)
          .max()
          .orElse(0);
    }
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JobClient start(Arguments wanted, Path checkpoints) throws Exception {
    Configuration flink = new Configuration();
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, ROCKSDB_MEMORY);
    flink.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(StateBackendOptions.STATE_BACKEND, wanted.backend());
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    var env = StreamExecutionEnvironment.createLocalEnvironment(wanted.parallelism(), flink);
    List<String> options = new ArrayList<>(wanted.contestant().options());
    options.addAll(List.of("--kafka", wanted.bootstrap(), "--group", wanted.group()));
    options.addAll(wanted.options());
    JobConfig config = JobConfig.parse(options.toArray(String[]::new));
    Duration every = config.checkpointEvery();
    env.enableCheckpointing((every.isPositive() ? every : CHECKPOINT_EVERY).toMillis());
    wanted.contestant().define(env, config);
    return env.executeAsync(wanted.contestant().name());
  }

  private static Mark await(Written written, long before, long wanted) throws Exception {
    long now = written.await(before, wanted);
    return new Mark(now, PROCESS.getProcessCpuTime(), System.nanoTime());
  }
}
