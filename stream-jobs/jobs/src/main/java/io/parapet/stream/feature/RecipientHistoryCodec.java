package io.parapet.stream.feature;

import io.parapet.policies.feature.RecipientHistory;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keeps a {@link RecipientHistory} in state. */
public final class RecipientHistoryCodec extends HistoryCodec<RecipientHistory> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<RecipientHistory> type() {
    return RecipientHistory.class;
  }

  @Override
  public void write(RecipientHistory history, DataOutputView out) throws IOException {
    history.write(out);
  }

  @Override
  public RecipientHistory read(DataInputView in, int version) throws IOException {
    return RecipientHistory.read(in, version);
  }

  @Override
  public int version() {
    return 4;
  }
}
