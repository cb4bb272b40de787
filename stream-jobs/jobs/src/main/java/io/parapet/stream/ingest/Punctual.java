package io.parapet.stream.ingest;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** Refuses times that lie ahead of when Kafka took the record: some clock must be wrong. */
final class Punctual implements Serializable {
  private static final long serialVersionUID = 1;

  private final Duration maxAhead;

  Punctual(Duration maxAhead) {
    this.maxAhead = maxAhead;
  }

  boolean holds(Instant eventTime, RawRecord raw) {
    return raw.appendedAt() == RawRecord.NO_TIME
        || eventTime.toEpochMilli() - raw.appendedAt() <= maxAhead.toMillis();
  }

  String problem() {
    return "the event time is more than " + maxAhead.toSeconds() + " s ahead of when it came in";
  }
}
