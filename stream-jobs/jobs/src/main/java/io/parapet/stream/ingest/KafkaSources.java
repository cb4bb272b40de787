package io.parapet.stream.ingest;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.config.KafkaConfig;
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
        kafka.read("dm-events", GO_ON, Topics.DM_EVENTS),
        kafka.read("reports", GO_ON, Topics.REPORTS),
        kafka.read("signals", FROM_START, Topics.SIGNALS),
        kafka.read("decisions", FROM_START, Topics.DECISIONS),
        kafka.read("policies-and-controls", FROM_START, Topics.POLICIES, Topics.CONTROLS));
  }

  /** A source with another name than before reads its topics anew after a restore. */
  private DataStream<RawRecord> read(String name, OffsetsInitializer start, TopicSpec... topics) {
    KafkaSource<RawRecord> source =
        KafkaSource.<RawRecord>builder()
            .setProperties(config.client())
            .setBootstrapServers(config.bootstrap())
            .setGroupId(config.group())
            .setTopics(Stream.of(topics).map(TopicSpec::name).toList())
            .setStartingOffsets(start)
            .setProperty("isolation.level", "read_committed")
            .setDeserializer(new RawRecordReader())
            .build();
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), name).uid(name + "-source");
  }
}
