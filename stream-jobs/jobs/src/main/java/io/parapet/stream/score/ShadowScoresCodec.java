package io.parapet.stream.score;

import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries what a scorer on trial said to its topic. */
public final class ShadowScoresCodec extends WireCodec<ShadowScores> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<ShadowScores> type() {
    return ShadowScores.class;
  }

  @Override
  protected WireFormat<ShadowScores> format() {
    return WireFormat.SHADOW_SCORES;
  }
}
