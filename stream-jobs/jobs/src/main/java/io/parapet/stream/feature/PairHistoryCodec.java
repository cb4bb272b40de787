package io.parapet.stream.feature;

import io.parapet.policies.feature.PairHistory;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keeps a {@link PairHistory} in state. */
public final class PairHistoryCodec extends HistoryCodec<PairHistory> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<PairHistory> type() {
    return PairHistory.class;
  }

  @Override
  public void write(PairHistory history, DataOutputView out) throws IOException {
    history.write(out);
  }

  @Override
  public PairHistory read(DataInputView in, int version) throws IOException {
    return PairHistory.read(in, version);
  }

  @Override
  public int version() {
    return 2;
  }
}
