package io.parapet.stream.benchmarks;

import io.parapet.stream.config.JobConfig;
import io.parapet.stream.job.ScreeningJob;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job that reads every event and writes one record for each. */
enum Contestant {
  /** Parses the event and writes the same JSON. */
  PASS_THROUGH("pass-through") {
    @Override
    void define(StreamExecutionEnvironment env, JobConfig config) {
      PassThrough.define(env, config);
    }
  },
  /** The job that runs, all of it. */
  SCREENING("screening") {
    @Override
    void define(StreamExecutionEnvironment env, JobConfig config) {
      ScreeningJob.define(env, config);
    }
  };

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract void define(StreamExecutionEnvironment env, JobConfig config);
}
