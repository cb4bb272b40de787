package io.parapet.stream.feature;

import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries contacts to their topic and from there to the campaigns. */
public final class StrangerContactCodec extends WireCodec<StrangerContact> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<StrangerContact> type() {
    return StrangerContact.class;
  }

  @Override
  protected WireFormat<StrangerContact> format() {
    return WireFormat.STRANGER_CONTACT;
  }
}
