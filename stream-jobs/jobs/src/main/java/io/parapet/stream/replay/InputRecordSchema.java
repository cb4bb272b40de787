package io.parapet.stream.replay;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records as they are, so that one which cannot be read does not end the stream. */
public final class InputRecordSchema implements KafkaRecordDeserializationSchema<InputRecord> {
  private static final long serialVersionUID = 1;
  private static final byte[] NOTHING = {};

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<InputRecord> out) {
    byte[] value = record.value() == null ? NOTHING : record.value();
    out.collect(new InputRecord(record.topic(), record.partition(), record.offset(), value));
  }

  @Override
  public TypeInformation<InputRecord> getProducedType() {
    return TypeInformation.of(InputRecord.class);
  }
}
