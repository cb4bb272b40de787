package io.parapet.stream.benchmarks;

import io.parapet.policies.event.DmEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.ingest.KafkaSources;
import io.parapet.stream.ingest.RawRecord;
import java.util.Properties;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
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
    Properties client = config.kafka().client();
    client.setProperty("acks", "all");
    FlatMapFunction<RawRecord, byte[]> again = (raw, out) -> out.collect(rewritten(raw));
    KafkaSources.of(env, config.kafka())
        .events()
        .flatMap(again)
        .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
        .sinkTo(
            KafkaSink.<byte[]>builder()
                .setBootstrapServers(config.kafka().bootstrap())
                .setKafkaProducerConfig(client)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new AsTheyAre())
                .build());
  }

  private static byte[] rewritten(RawRecord raw) {
    byte[] json = raw.value();
    if (json == null) {
      throw new IllegalStateException("the load holds no tombstones");
    }
    try {
      DmEvent event = WireFormat.DM_EVENT.read(json);
      return WireFormat.DM_EVENT.write(event);
    } catch (WireException e) {
      throw new IllegalStateException("the load holds no bad records", e);
    }
  }

  private static final class AsTheyAre implements KafkaRecordSerializationSchema<byte[]> {
    private static final long serialVersionUID = 1;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        byte[] value, KafkaSinkContext context, @Nullable Long timestamp) {
      return new ProducerRecord<>(Topics.VERDICTS.name(), value);
    }
  }
}
