package io.parapet.stream.job;

import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.backtest.PlayRecording;
import io.parapet.stream.backtest.Rehearsal;
import io.parapet.stream.backtest.RehearsalSinks;
import io.parapet.stream.backtest.Trial;
import io.parapet.stream.backtest.Trial.Side;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.Sources;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Tries a candidate on recorded topics: the screening job judges all they hold twice, in a small
 * cluster within this process, by the policies in force and by the candidate. Slower than the
 * archive, and only as far back as Kafka goes, but with reported texts, lists of accounts and
 * verdicts that are revised. Nothing is written.
 */
public final class RecordedBacktest {
  private final KafkaConfig kafka;
  private final Path vault;

  /**
   * @param vault folder of the keys that open reports and name accounts
   */
  public RecordedBacktest(KafkaConfig kafka, Path vault) {
    this.kafka = kafka;
    this.vault = vault;
  }

  /**
   * Answers, or says what is wrong with the candidate.
   *
   * @throws Exception if the topics cannot be read or the job fails
   */
  public BacktestResult answer(BacktestRequest request) throws Exception {
    Trial trial = Trial.of(request, kafka, vault);
    if (trial.isSound()) {
      for (Side side : Side.values()) {
        rehearse(trial, side);
      }
    }
    return trial.result();
  }

  private void rehearse(Trial trial, Side side) throws Exception {
    JobConfig config = JobConfig.parse("--vault", vault.toString(), "--buffer-timeout", "PT0.001S");
    try (Rehearsal rehearsal = trial.open(side)) {
      String name = rehearsal.name();
      StreamExecutionEnvironment env = cluster();
      DataStream<RawRecord> recording =
          env.fromSequence(0, 0).flatMap(new PlayRecording(kafka, name)).name("recording");
      ScreeningJob.define(
          env, config, sources(recording), new RehearsalSinks(name), trial.policies(side));
      env.execute("backtest");
    }
  }

  /** One of each task, so that the order of the recording is kept. */
  private static StreamExecutionEnvironment cluster() {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    return StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
  }

  /** Policies and rulings are not played: the one is given, the other changes no verdict. */
  private static Sources sources(DataStream<RawRecord> recording) {
    return new Sources(
        of(Topics.DM_EVENTS, recording),
        of(Topics.REPORTS, recording),
        of(Topics.SIGNALS, recording),
        of(Topics.DECISIONS, recording),
        of(Topics.POLICIES, recording));
  }

  private static DataStream<RawRecord> of(TopicSpec topic, DataStream<RawRecord> recording) {
    String name = topic.name();
    return recording.filter(raw -> raw.topic().equals(name)).name(name);
  }
}
