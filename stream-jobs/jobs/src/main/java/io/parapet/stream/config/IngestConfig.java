package io.parapet.stream.config;

import io.parapet.policies.wire.Topics;
import java.io.Serializable;
import java.time.Duration;

/**
 * What input is taken.
 *
 * @param maxRecordBytes larger records are refused
 * @param maxAhead event times further ahead of Kafka's append time than this are refused
 * @param disorder how far events may come out of order before a timer passes them
 * @param idleness after this long without input, a source no longer holds timers back
 */
public record IngestConfig(
    int maxRecordBytes, Duration maxAhead, Duration disorder, Duration idleness)
    implements Serializable {
  static IngestConfig of(Options options) {
    return new IngestConfig(
        options.number("max-record-bytes", Topics.MAX_RECORD_BYTES, 1, Integer.MAX_VALUE),
        options.duration("max-ahead", Duration.ofMinutes(5)),
        options.duration("disorder", Duration.ofMinutes(1)),
        options.duration("idleness", Duration.ofSeconds(5)));
  }
}
