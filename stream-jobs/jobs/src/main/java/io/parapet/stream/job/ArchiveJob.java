package io.parapet.stream.job;

import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.archive.ArchiveFiles;
import io.parapet.stream.archive.ExpireArchive;
import io.parapet.stream.archive.NewDays;
import io.parapet.stream.archive.Pseudonymise;
import io.parapet.stream.config.ArchiveConfig;
import io.parapet.stream.replay.Inputs;
import io.parapet.stream.verdict.KafkaSinks;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Keeps what was judged in files, and deletes them in time.
 *
 * <pre>
 * scored-events ► pseudonymise ─┬► files
 *                               └► days ► expire
 * </pre>
 */
public final class ArchiveJob {
  private static final String NAME = "archive";

  private ArchiveJob() {}

  /** Runs the job; see {@link ArchiveConfig#parse} for the arguments. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    define(env, ArchiveConfig.parse(args));
    env.execute(NAME);
  }

  /** Wires the job into an environment. */
  public static void define(StreamExecutionEnvironment env, ArchiveConfig config) {
    Execution.withoutKryo(env);
    // Each checkpoint makes files, so they come seldom; nobody waits for them.
    env.enableCheckpointing(config.every().toMillis());
    SingleOutputStreamOperator<ScoredEvent> events =
        new Inputs(env, config.kafka())
            .from("scored", Topics.SCORED_EVENTS)
            .process(new Pseudonymise(config))
            .name("pseudonymise")
            .uid("pseudonymise");
    events.sinkTo(ArchiveFiles.sink(config)).name("files").uid("archive-files");
    expire(events, config);
    new KafkaSinks(config.kafka()).deadLetters(events.getSideOutput(Pseudonymise.DEAD_LETTERS));
  }

  private static void expire(SingleOutputStreamOperator<ScoredEvent> events, ArchiveConfig config) {
    events
        .flatMap(new NewDays())
        .name("days")
        .uid("days")
        .keyBy(day -> day, Types.STRING)
        .process(new ExpireArchive(config))
        .name("expire")
        .uid("expire-archive")
        .sinkTo(new DiscardingSink<>())
        .name("expired")
        .uid("expired-days");
  }
}
