package io.parapet.stream.replay;

import io.parapet.policies.id.Sha256;

/**
 * A record as it stands on Kafka.
 *
 * @param value empty when the record takes its key out of a compacted topic
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying each record would cost.
public record InputRecord(String topic, int partition, long offset, byte[] value) {
  public Origin origin() {
    return new Origin(topic, partition, offset, Sha256.hex(value), value.length);
  }

  /** Whether it only says that its key is gone. */
  public boolean isTombstone() {
    return value.length == 0;
  }
}
