package io.parapet.stream.action;

import io.parapet.policies.action.Action;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries actions to their topic. */
public final class ActionCodec extends WireCodec<Action> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Action> type() {
    return Action.class;
  }

  @Override
  protected WireFormat<Action> format() {
    return WireFormat.ACTION;
  }
}
