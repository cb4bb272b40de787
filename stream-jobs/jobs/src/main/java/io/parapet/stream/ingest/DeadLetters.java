package io.parapet.stream.ingest;

import io.parapet.policies.id.Sha256;
import io.parapet.policies.wire.DeadLetter;
import java.time.Instant;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Where records go that cannot be used. */
public final class DeadLetters {
  public static final OutputTag<DeadLetter> TAG =
      new OutputTag<>("dead-letters", new DeadLetterCodec().information());

  private DeadLetters() {}

  /** The same record and stage give the same letter, whenever it is written. */
  static DeadLetter of(
      RawRecord raw, byte[] value, String stage, String problem, @Nullable String sealedReport) {
    return new DeadLetter(
        stage,
        raw.topic(),
        raw.partition(),
        raw.offset(),
        Sha256.hex(value),
        value.length,
        problem,
        sealedReport,
        Instant.ofEpochMilli(Math.max(0, raw.appendedAt())));
  }
}
