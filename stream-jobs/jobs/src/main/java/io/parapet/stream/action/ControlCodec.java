package io.parapet.stream.action;

import io.parapet.policies.action.Control;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries controls to their topic. */
public final class ControlCodec extends WireCodec<Control> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Control> type() {
    return Control.class;
  }

  @Override
  protected WireFormat<Control> format() {
    return WireFormat.CONTROL;
  }
}
