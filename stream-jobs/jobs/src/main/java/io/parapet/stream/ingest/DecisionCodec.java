package io.parapet.stream.ingest;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries a decision to the cases it is about. */
public final class DecisionCodec extends WireCodec<Decision> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Decision> type() {
    return Decision.class;
  }

  @Override
  protected WireFormat<Decision> format() {
    return WireFormat.DECISION;
  }
}
