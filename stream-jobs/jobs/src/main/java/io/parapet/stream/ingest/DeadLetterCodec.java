package io.parapet.stream.ingest;

import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries a dead letter to its topic. */
public final class DeadLetterCodec extends WireCodec<DeadLetter> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<DeadLetter> type() {
    return DeadLetter.class;
  }

  @Override
  protected WireFormat<DeadLetter> format() {
    return WireFormat.DEAD_LETTER;
  }
}
