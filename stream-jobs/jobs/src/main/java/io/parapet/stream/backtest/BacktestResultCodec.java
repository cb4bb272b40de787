package io.parapet.stream.backtest;

import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.WireCodec;

/** Carries answers to their topic. */
public final class BacktestResultCodec extends WireCodec<BacktestResult> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<BacktestResult> type() {
    return BacktestResult.class;
  }

  @Override
  protected WireFormat<BacktestResult> format() {
    return WireFormat.BACKTEST_RESULT;
  }
}
