package io.parapet.stream.benchmarks;

import io.parapet.stream.config.JobConfig;
import io.parapet.stream.job.ScreeningJob;
import java.util.List;
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
  /** Hands the event over by each of screening's keys besides. */
  HAND_OVERS("three hand-overs") {
    @Override
    void define(StreamExecutionEnvironment env, JobConfig config) {
      HandOvers.define(env, config);
    }
  },
  /** The job that runs, all of it. */
  SCREENING("screening") {
    @Override
    void define(StreamExecutionEnvironment env, JobConfig config) {
      ScreeningJob.define(env, config);
    }
  },
  /** The same, writing what it judged for the archive too. */
  ARCHIVING("screening with archive", "--archive", "true") {
    @Override
    void define(StreamExecutionEnvironment env, JobConfig config) {
      ScreeningJob.define(env, config);
    }
  };

  private final String title;
  private final List<String> options;

  Contestant(String title, String... options) {
    this.title = title;
    this.options = List.of(options);
  }

  String title() {
    return title;
  }

  /** Of the job, beside those that all are given. */
  List<String> options() {
    return options;
  }

  abstract void define(StreamExecutionEnvironment env, JobConfig config);
}
