package io.parapet.simulator.evaluate;

import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import io.parapet.stream.ingest.Sources;
import io.parapet.stream.job.ScreeningJob;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs traffic through the screening job, in a small cluster within this process. */
final class Screening {
  private final Path vault;

  /**
   * @param vault a folder for the keys that seal the reports
   */
  Screening(Path vault) {
    this.vault = vault;
  }

  /** Runs all of it and tells what was found. */
  Ledger run(Traffic traffic) throws Exception {
    String name = UUID.randomUUID().toString();
    Ledger ledger = Ledger.open(name);
    try {
      StreamExecutionEnvironment env = cluster();
      JobConfig config = JobConfig.parse("--vault", vault.toString());
      ScreeningJob.define(env, config, sources(env, traffic, name), new LedgerSinks(name));
      env.execute("evaluation");
      return ledger;
    } finally {
      Ledger.close(name);
    }
  }

  /** One of each task, so that the order of the input is kept. */
  private static StreamExecutionEnvironment cluster() {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(16));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(16));
    return StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
  }

  private Sources sources(StreamExecutionEnvironment env, Traffic traffic, String ledger) {
    String key = new Sealer(new FileKeyVault(vault)).publicKey();
    SingleOutputStreamOperator<RawRecord> feed =
        env.fromSequence(0, Feed.slices(traffic) - 1)
            .flatMap(new Feed(traffic, ledger, key))
            .name("feed");
    return new Sources(
        of(Topics.DM_EVENTS, feed),
        of(Topics.REPORTS, feed),
        nothing(Topics.SIGNALS, env),
        nothing(Topics.DECISIONS, env),
        nothing(Topics.POLICIES, env));
  }

  private static DataStream<RawRecord> of(TopicSpec topic, DataStream<RawRecord> feed) {
    String name = topic.name();
    return feed.filter(raw -> raw.topic().equals(name)).name(name);
  }

  /** A tombstone, which says nothing, stands in for no records at all. */
  private static DataStream<RawRecord> nothing(TopicSpec topic, StreamExecutionEnvironment env) {
    RawRecord tombstone = new RawRecord(topic.name(), 0, 0, RawRecord.NO_TIME, null, null, null);
    return env.fromData(List.of(tombstone), new RawRecordCodec().information());
  }
}
