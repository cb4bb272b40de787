package io.parapet.stream.feature;

import io.parapet.stream.codec.Codec;

/** The binary form of a history in keyed state, which changes in place. */
abstract class HistoryCodec<H> extends Codec<H> {
  private static final long serialVersionUID = 1;

  @Override
  public boolean immutable() {
    return false;
  }
}
