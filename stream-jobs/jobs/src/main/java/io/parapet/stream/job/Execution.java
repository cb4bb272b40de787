package io.parapet.stream.job;

import io.parapet.stream.config.JobConfig;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** How Flink is to run the job. */
final class Execution {
  /**
   * The buffer timeout of what comes seldom: it is handed on as it comes, and no thread wakes every
   * few milliseconds to look for it.
   */
  static final long AT_ONCE = 0;

  private static final int CHECKPOINT_BUFFER_BYTES = 1 << 20;

  private Execution() {}

  static void configure(StreamExecutionEnvironment env, JobConfig config) {
    withoutKryo(env);
    // Chained operators hand values on as they are; none keeps or changes what it has sent.
    env.configure(new Configuration().set(PipelineOptions.OBJECT_REUSE, true));
    env.configure(
        new Configuration()
            .set(CheckpointingOptions.FS_WRITE_BUFFER_SIZE, CHECKPOINT_BUFFER_BYTES));
    env.setBufferTimeout(config.bufferTimeout().toMillis());
    if (config.parallelism() > 0) {
      env.setParallelism(config.parallelism());
    }
    Duration interval = config.checkpointEvery();
    if (interval.isPositive()) {
      env.enableCheckpointing(interval.toMillis(), CheckpointingMode.EXACTLY_ONCE);
    }
  }

  /** Every type has a form of its own: a type that lost it must fail, not fall back to Kryo. */
  static void withoutKryo(StreamExecutionEnvironment env) {
    env.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
  }
}
