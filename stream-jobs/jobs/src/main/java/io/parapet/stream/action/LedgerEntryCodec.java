package io.parapet.stream.action;

import io.parapet.stream.codec.Codec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keeps automatic actions in state. */
public final class LedgerEntryCodec extends Codec<LedgerEntry> {
  private static final long serialVersionUID = 1;
  private static final ActionCodec ACTION = new ActionCodec();

  @Override
  public Class<LedgerEntry> type() {
    return LedgerEntry.class;
  }

  @Override
  public void write(LedgerEntry entry, DataOutputView out) throws IOException {
    ACTION.write(entry.action(), out);
    out.writeBoolean(entry.ruled());
  }

  @Override
  public LedgerEntry read(DataInputView in, int version) throws IOException {
    return new LedgerEntry(ACTION.read(in, ACTION.version()), in.readBoolean());
  }
}
