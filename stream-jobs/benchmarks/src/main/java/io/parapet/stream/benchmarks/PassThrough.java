package io.parapet.stream.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.event.DmEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.feature.ReplyRoute;
import io.parapet.stream.ingest.KafkaSources;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The least that any job on these topics does: read, parse, write JSON, send. */
final class PassThrough {
  private PassThrough() {}

  static void define(StreamExecutionEnvironment env, JobConfig config) {
    MapFunction<RawRecord, RawRecord> again = PassThrough::rewritten;
    KafkaSources.of(env, config.kafka())
        .events()
        .map(again)
        .returns(new RawRecordCodec().information())
        .sinkTo(sink(config, new AsTheyAre()));
  }

  /** As verdicts are written: at least once. */
  static <T> KafkaSink<T> sink(JobConfig config, KafkaRecordSerializationSchema<T> form) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(config.kafka().bootstrap())
        .setKafkaProducerConfig(config.kafka().producer())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(form)
        .build();
  }

  private static RawRecord rewritten(RawRecord raw) {
    byte[] json = raw.value();
    if (json == null) {
      throw new IllegalStateException("the load holds no tombstones");
    }
    try {
      DmEvent event = WireFormat.DM_EVENT.read(json);
      return new RawRecord(
          raw.topic(),
          raw.partition(),
          raw.offset(),
          raw.appendedAt(),
          raw.key(),
          WireFormat.DM_EVENT.write(event),
          raw.reply());
    } catch (WireException e) {
      throw new IllegalStateException("the load holds no bad records", e);
    }
  }

  /** To whom it asks for, as the verdicts go. */
  private static final class AsTheyAre implements KafkaRecordSerializationSchema<RawRecord> {
    private static final long serialVersionUID = 1;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        RawRecord raw, KafkaSinkContext context, @Nullable Long timestamp) {
      ReplyRoute reply = raw.reply();
      if (reply == null) {
        return new ProducerRecord<>(Topics.VERDICTS.name(), raw.value());
      }
      ProducerRecord<byte[], byte[]> answer =
          new ProducerRecord<>(Topics.VERDICTS.name(), reply.partition(), null, raw.value());
      answer.headers().add(Topics.CORRELATION_HEADER, reply.correlation().getBytes(UTF_8));
      return answer;
    }
  }
}
