package io.parapet.stream.policy;

import io.parapet.policies.action.Status;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries what the stream says of itself to its topic. */
public final class StatusCodec extends WireCodec<Status> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Status> type() {
    return Status.class;
  }

  @Override
  protected WireFormat<Status> format() {
    return WireFormat.STATUS;
  }
}
