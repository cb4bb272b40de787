package io.parapet.stream.replay;

import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** Writes dead letters, at least once; the key tells a repetition. */
public final class DeadLetterSink {
  private DeadLetterSink() {}

  public static KafkaSink<DeadLetter> to(String bootstrapServers) {
    return Outgoing.to(
        bootstrapServers, Topics.DEAD_LETTERS, DeadLetter::key, DeadLetterSink::json);
  }

  private static byte[] json(DeadLetter letter) {
    return WireFormat.DEAD_LETTER.write(letter);
  }
}
