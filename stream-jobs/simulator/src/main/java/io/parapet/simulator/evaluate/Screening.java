package io.parapet.simulator.evaluate;

import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import io.parapet.stream.ingest.Sources;
import io.parapet.stream.job.ScreeningJob;
import io.parapet.stream.job.SignalsJob;
import io.parapet.stream.replay.InputRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;

/** Runs traffic through screening and signals, in a small cluster within this process. */
final class Screening {
  private final Path vault;
  private final Review review;

  /**
   * @param vault a folder for the keys that seal the reports
   */
  Screening(Path vault, Review review) {
    this.vault = vault;
    this.review = review;
  }

  /** Runs all of it and tells what was found. */
  Ledger run(Traffic traffic) throws Exception {
    return run(traffic, null);
  }

  /**
   * The same, and takes examples on the way.
   *
   * @param examples null for none
   */
  Ledger run(Traffic traffic, @Nullable Examples examples) throws Exception {
    String name = UUID.randomUUID().toString();
    Moderators moderators = new Moderators(traffic.abusive(), review);
    Ledger ledger = Ledger.open(name, new Returns(moderators, review.feedback()));
    ledger.exemplify(examples);
    try {
      StreamExecutionEnvironment env = cluster();
      JobConfig config = JobConfig.parse("--vault", vault.toString());
      DataStream<RawRecord> feed = feed(env, traffic, name);
      ScreeningJob.define(env, config, sources(env, feed), new LedgerSinks(name));
      signals(env, feed)
          .transform("signals-arrive", Types.BOOLEAN, new SignalsArrive(name))
          .sinkTo(new DiscardingSink<>());
      env.execute("evaluation");
      return ledger;
    } finally {
      Ledger.close(name);
    }
  }

  /** One of each task, so that the order of the input is kept. */
  private static StreamExecutionEnvironment cluster() {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    return StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
  }

  private DataStream<RawRecord> feed(
      StreamExecutionEnvironment env, Traffic traffic, String ledger) {
    String key = new Sealer(new FileKeyVault(vault)).publicKey();
    return env.fromSequence(0, Feed.slices(traffic) - 1)
        .transform("feed", Feed.produces(), new Feed(traffic, ledger, key));
  }

  private static DataStream<Signal> signals(
      StreamExecutionEnvironment env, DataStream<RawRecord> feed) {
    return SignalsJob.signals(
        env,
        inputs(Topics.DECISIONS, feed),
        inputs(Topics.REPORTS, feed),
        SignalsJob.contacts(inputs(Topics.STRANGER_CONTACTS, feed)),
        SignalsJob.erasures(of(Topics.SIGNALS, feed)));
  }

  private static DataStream<InputRecord> inputs(TopicSpec topic, DataStream<RawRecord> feed) {
    return of(topic, feed)
        .map(
            raw ->
                new InputRecord(raw.topic(), 0, raw.offset(), Objects.requireNonNull(raw.value())))
        .returns(InputRecord.class);
  }

  private static Sources sources(StreamExecutionEnvironment env, DataStream<RawRecord> feed) {
    return new Sources(
        of(Topics.DM_EVENTS, feed),
        of(Topics.REPORTS, feed),
        of(Topics.SIGNALS, feed),
        of(Topics.DECISIONS, feed),
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
