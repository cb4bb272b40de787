package io.parapet.stream.replay;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordReader;
import java.util.Arrays;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Reads topics as they are, committed records only, from where the job last was. */
public record Inputs(StreamExecutionEnvironment env, KafkaConfig kafka) {
  private static final OffsetsInitializer GO_ON =
      OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);

  /** A stream without watermarks; its name is part of the operator's uid. */
  public DataStream<InputRecord> from(String name, TopicSpec... topics) {
    return read(name, GO_ON, new InputRecordSchema(), topics);
  }

  /** The same, from the start when there is no checkpoint: for what fills state anew. */
  public DataStream<InputRecord> fromStart(String name, TopicSpec... topics) {
    return read(name, OffsetsInitializer.earliest(), new InputRecordSchema(), topics);
  }

  /** The records of a table with their keys, from where the job last was. */
  public DataStream<RawRecord> raw(String name, TopicSpec table) {
    return read(name, GO_ON, new RawRecordReader(), table);
  }

  private <T> DataStream<T> read(
      String name,
      OffsetsInitializer start,
      KafkaRecordDeserializationSchema<T> form,
      TopicSpec... topics) {
    KafkaSource<T> source =
        KafkaSource.<T>builder()
            .setProperties(kafka.client())
            .setBootstrapServers(kafka.bootstrap())
            .setGroupId(kafka.group() + "-" + name)
            .setTopics(Arrays.stream(topics).map(TopicSpec::name).toList())
            .setStartingOffsets(start)
            .setProperty("isolation.level", "read_committed")
            .setDeserializer(form)
            .build();
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), name).uid(name + "-source");
  }
}
