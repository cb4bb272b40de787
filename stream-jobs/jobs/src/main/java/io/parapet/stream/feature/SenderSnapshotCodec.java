package io.parapet.stream.feature;

import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries a sender's features to their topic. */
public final class SenderSnapshotCodec extends WireCodec<SenderSnapshot> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<SenderSnapshot> type() {
    return SenderSnapshot.class;
  }

  @Override
  protected WireFormat<SenderSnapshot> format() {
    return WireFormat.SENDER_SNAPSHOT;
  }
}
