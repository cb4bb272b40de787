package io.parapet.stream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.Topics;
import io.parapet.stream.feature.ReplyRoute;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Takes records off Kafka as they are. */
public final class RawRecordReader implements KafkaRecordDeserializationSchema<RawRecord> {
  private static final long serialVersionUID = 1;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> read, Collector<RawRecord> out) {
    out.collect(
        new RawRecord(
            read.topic(),
            read.partition(),
            read.offset(),
            read.timestamp(),
            text(read.key()),
            read.value(),
            route(read)));
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return new RawRecordCodec().information();
  }

  /** A header that is not what it should be asks for nothing. */
  private static @Nullable ReplyRoute route(ConsumerRecord<?, ?> read) {
    String partition = header(read, Topics.REPLY_PARTITION_HEADER);
    String correlation = header(read, Topics.CORRELATION_HEADER);
    if (partition == null || correlation == null || !partition.matches("\\d{1,6}")) {
      return null;
    }
    return new ReplyRoute(correlation, Integer.parseInt(partition));
  }

  private static @Nullable String header(ConsumerRecord<?, ?> read, String name) {
    Header header = read.headers().lastHeader(name);
    return header == null ? null : text(header.value());
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }
}
