package io.parapet.stream.feature;

import io.parapet.policies.feature.SenderHistory;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keeps a {@link SenderHistory} in state. */
public final class SenderHistoryCodec extends HistoryCodec<SenderHistory> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<SenderHistory> type() {
    return SenderHistory.class;
  }

  @Override
  public void write(SenderHistory history, DataOutputView out) throws IOException {
    history.write(out);
  }

  @Override
  public SenderHistory read(DataInputView in, int version) throws IOException {
    return SenderHistory.read(in, version);
  }

  @Override
  public int version() {
    return 4;
  }
}
