package io.parapet.stream.archive;

import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries events to their file. */
public final class ScoredEventCodec extends WireCodec<ScoredEvent> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<ScoredEvent> type() {
    return ScoredEvent.class;
  }

  @Override
  protected WireFormat<ScoredEvent> format() {
    return WireFormat.SCORED_EVENT;
  }
}
