package io.parapet.stream.ingest;

import io.parapet.stream.feature.ReplyRoute;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands on a topic.
 *
 * @param appendedAt when Kafka took it, in milliseconds since 1970; {@link #NO_TIME} when not known
 * @param key as text; null when it had none
 * @param value null for a tombstone
 * @param reply where the caller waits for the answer; null for most
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are only passed on, never compared
public record RawRecord(
    String topic,
    int partition,
    long offset,
    long appendedAt,
    @Nullable String key,
    byte @Nullable [] value,
    @Nullable ReplyRoute reply) {
  public static final long NO_TIME = -1;

  /** A record that did not come from Kafka, such as one of a file. */
  public static RawRecord of(String topic, long offset, byte[] value) {
    return new RawRecord(topic, 0, offset, NO_TIME, null, value, null);
  }
}
