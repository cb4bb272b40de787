package io.parapet.stream.ingest;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.config.KafkaConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * Reads the topics. A job without a checkpoint goes on where its group stopped; what others publish
 * as a table (signals, policies) and what people ruled is always read from the start.
 */
public final class KafkaSources {
  private static final OffsetsInitializer GO_ON =
      OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
  private static final OffsetsInitializer FROM_START = OffsetsInitializer.earliest();

  private final StreamExecutionEnvironment env;
  private final KafkaConfig config;

  private KafkaSources(StreamExecutionEnvironment env, KafkaConfig config) {
    this.env = env;
    this.config = config;
  }

  public static Sources of(StreamExecutionEnvironment env, KafkaConfig config) {
    KafkaSources kafka = new KafkaSources(env, config);
    return new Sources(
        kafka.read(Topics.DM_EVENTS, GO_ON),
        kafka.read(Topics.REPORTS, GO_ON),
        kafka.read(Topics.SIGNALS, FROM_START),
        kafka.read(Topics.DECISIONS, FROM_START),
        kafka.read(Topics.POLICIES, FROM_START, Topics.CONTROLS));
  }

  private DataStream<RawRecord> read(
      TopicSpec topic, OffsetsInitializer start, TopicSpec... beside) {
    List<String> topics = new ArrayList<>(List.of(topic.name()));
    Stream.of(beside).map(TopicSpec::name).forEach(topics::add);
    KafkaSource<RawRecord> source =
        KafkaSource.<RawRecord>builder()
            .setProperties(config.client())
            .setBootstrapServers(config.bootstrap())
            .setGroupId(config.group())
            .setTopics(topics)
            .setStartingOffsets(start)
            .setProperty("isolation.level", "read_committed")
            .setDeserializer(new RawRecordReader())
            .build();
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), topic.name())
        .uid(topic.name() + "-source");
  }
}
