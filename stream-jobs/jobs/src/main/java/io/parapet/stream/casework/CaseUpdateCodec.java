package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries cases to their topic. */
public final class CaseUpdateCodec extends WireCodec<CaseUpdate> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<CaseUpdate> type() {
    return CaseUpdate.class;
  }

  @Override
  protected WireFormat<CaseUpdate> format() {
    return WireFormat.CASE;
  }
}
