package io.parapet.stream.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Signals as records of their compacted topic. */
public final class SignalRecords implements KafkaRecordSerializationSchema<Signal> {
  private static final long serialVersionUID = 1;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Signal signal, KafkaSinkContext context, @Nullable Long timestamp) {
    return new ProducerRecord<>(
        Topics.SIGNALS.name(), signal.key().getBytes(UTF_8), WireFormat.SIGNAL.write(signal));
  }
}
