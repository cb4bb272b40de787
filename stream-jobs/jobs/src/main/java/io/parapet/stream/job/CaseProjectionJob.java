package io.parapet.stream.job;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.casework.elastic.DocumentWrite;
import io.parapet.stream.casework.elastic.ElasticSink;
import io.parapet.stream.casework.elastic.Projection;
import io.parapet.stream.casework.elastic.ProjectionConfig;
import io.parapet.stream.replay.DeadLetterSink;
import io.parapet.stream.replay.InputRecord;
import io.parapet.stream.replay.InputRecordSchema;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

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
    env.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    if (!config.checkpointEvery().isZero()) {
      env.enableCheckpointing(config.checkpointEvery().toMillis());
    }
    // A checkpoint waits for Elasticsearch; while that is away none is made, and none is missed.
    env.getCheckpointConfig().setTolerableCheckpointFailureNumber(Integer.MAX_VALUE);
    project(env, config, "cases", Topics.CASES);
    project(env, config, "lookups", Topics.VERDICTS, Topics.REPORTS, Topics.DECISIONS);
  }

  private static void project(
      StreamExecutionEnvironment env, ProjectionConfig config, String path, TopicSpec... topics) {
    SingleOutputStreamOperator<DocumentWrite> writes =
        env.fromSource(source(config, path, topics), WatermarkStrategy.noWatermarks(), path)
            .uid(path + "-source")
            .process(new Projection(config.verdicts()))
            .name(path + "-projection")
            .uid(path + "-projection");
    writes
        .keyBy(DocumentWrite::id)
        .sinkTo(new ElasticSink(config.elastic(), config.kafka()))
        .name(path + "-elasticsearch")
        .uid(path + "-elasticsearch");
    writes
        .getSideOutput(Projection.DEAD_LETTERS)
        .sinkTo(DeadLetterSink.to(config.kafka()))
        .name(path + "-dead-letters")
        .uid(path + "-dead-letters");
  }

  private static KafkaSource<InputRecord> source(
      ProjectionConfig config, String path, TopicSpec... topics) {
    return KafkaSource.<InputRecord>builder()
        .setBootstrapServers(config.kafka())
        .setGroupId("parapet-" + NAME + "-" + path)
        .setTopics(List.of(topics).stream().map(TopicSpec::name).toList())
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .setProperty("isolation.level", "read_committed")
        .setDeserializer(new InputRecordSchema())
        .build();
  }
}
