package io.parapet.stream.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.feature.ReplyRoute;
import io.parapet.stream.policy.Judged;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a record, keyed by the account judged. If a caller waits for it, it goes to the
 * partition they read, with their correlation id.
 */
public final class VerdictRecords implements KafkaRecordSerializationSchema<Judged> {
  private static final long serialVersionUID = 1;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Judged judged, KafkaSinkContext context, @Nullable Long timestamp) {
    byte[] key = judged.verdict().account().value().getBytes(UTF_8);
    byte[] value = WireFormat.VERDICT.write(judged.verdict());
    ReplyRoute reply = judged.reply();
    if (reply == null) {
      return new ProducerRecord<>(Topics.VERDICTS.name(), key, value);
    }
    Integer partition = partition(reply, context.getPartitionsForTopic(Topics.VERDICTS.name()));
    ProducerRecord<byte[], byte[]> answer =
        new ProducerRecord<>(Topics.VERDICTS.name(), partition, key, value);
    answer.headers().add(Topics.CORRELATION_HEADER, reply.correlation().getBytes(UTF_8));
    return answer;
  }

  /** A partition that does not exist must not stop the stream: then the key tells where. */
  private static @Nullable Integer partition(ReplyRoute reply, int[] known) {
    for (int partition : known) {
      if (partition == reply.partition()) {
        return partition;
      }
    }
    return null;
  }
}
