package io.parapet.stream.job;

import io.parapet.stream.config.JobConfig;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** How Flink is to run the job. */
final class Execution {
  private Execution() {}

  static void configure(StreamExecutionEnvironment env, JobConfig config) {
    Configuration pipeline = new Configuration();
    // Every type has a form of its own: a type that lost it must fail, not fall back to Kryo.
    pipeline.set(PipelineOptions.GENERIC_TYPES, false);
    // Chained operators hand values on as they are; none keeps or changes what it has sent.
    pipeline.set(PipelineOptions.OBJECT_REUSE, true);
    env.configure(pipeline);
    env.setBufferTimeout(config.bufferTimeout().toMillis());
    if (config.parallelism() > 0) {
      env.setParallelism(config.parallelism());
    }
    Duration interval = config.checkpointEvery();
    if (interval.isPositive()) {
      env.enableCheckpointing(interval.toMillis(), CheckpointingMode.EXACTLY_ONCE);
    }
  }
}
