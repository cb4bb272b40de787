package io.parapet.stream.replay;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.stream.config.KafkaConfig;
import java.util.Arrays;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Reads topics as they are, committed records only, from where the job last was. */
public record Inputs(StreamExecutionEnvironment env, KafkaConfig kafka) {
  /** A stream without watermarks; its name is part of the operator's uid. */
  public DataStream<InputRecord> from(String name, TopicSpec... topics) {
    return read(name, OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST), topics);
  }

  /** The same, from the start when there is no checkpoint: for what fills state anew. */
  public DataStream<InputRecord> fromStart(String name, TopicSpec... topics) {
    return read(name, OffsetsInitializer.earliest(), topics);
  }

  private DataStream<InputRecord> read(String name, OffsetsInitializer start, TopicSpec... topics) {
    KafkaSource<InputRecord> source =
        KafkaSource.<InputRecord>builder()
            .setProperties(kafka.client())
            .setBootstrapServers(kafka.bootstrap())
            .setGroupId(kafka.group() + "-" + name)
            .setTopics(Arrays.stream(topics).map(TopicSpec::name).toList())
            .setStartingOffsets(start)
            .setProperty("isolation.level", "read_committed")
            .setDeserializer(new InputRecordSchema())
            .build();
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), name).uid(name + "-source");
  }
}
