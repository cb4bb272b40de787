package io.parapet.stream.job;

import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.casework.elastic.DocumentWrite;
import io.parapet.stream.casework.elastic.ElasticSink;
import io.parapet.stream.casework.elastic.Projection;
import io.parapet.stream.config.ProjectionConfig;
import io.parapet.stream.replay.InputRecord;
import io.parapet.stream.replay.Inputs;
import io.parapet.stream.verdict.KafkaSinks;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Projects cases, verdicts and the state of reports into Elasticsearch. Cases have a path of their
 * own, so that after an outage nobody waits for them behind a backlog of verdicts.
 */
public final class CaseProjectionJob {
  private static final String NAME = "case-projection";

  private CaseProjectionJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    define(env, ProjectionConfig.parse(args));
    env.execute(NAME);
  }

  /** Wires the job into an environment. */
  public static void define(StreamExecutionEnvironment env, ProjectionConfig config) {
    Execution.withoutKryo(env);
    // A checkpoint waits for Elasticsearch; while that is away none is made, and none is missed.
    env.getCheckpointConfig().setTolerableCheckpointFailureNumber(Integer.MAX_VALUE);
    Inputs inputs = new Inputs(env, config.kafka());
    DataStream<DeadLetter> unreadable =
        project("cases", inputs.from("cases", Topics.CASES), config)
            .union(
                project(
                    "lookups",
                    inputs.from("lookups", Topics.VERDICTS, Topics.REPORTS, Topics.DECISIONS),
                    config));
    new KafkaSinks(config.kafka()).deadLetters(unreadable);
  }

  private static DataStream<DeadLetter> project(
      String path, DataStream<InputRecord> records, ProjectionConfig config) {
    SingleOutputStreamOperator<DocumentWrite> writes =
        records
            .process(new Projection(config.verdicts()))
            .name(path + "-projection")
            .uid(path + "-projection");
    writes
        .keyBy(DocumentWrite::id)
        .sinkTo(new ElasticSink(config.elastic(), config.kafka()))
        .name(path + "-elasticsearch")
        .uid(path + "-elasticsearch");
    return writes.getSideOutput(Projection.DEAD_LETTERS);
  }
}
