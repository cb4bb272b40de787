package io.parapet.stream.action;

import io.parapet.stream.codec.Codec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keeps the use of a quota in state. */
public final class QuotaUseCodec extends Codec<QuotaUse> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<QuotaUse> type() {
    return QuotaUse.class;
  }

  @Override
  public void write(QuotaUse use, DataOutputView out) throws IOException {
    use.write(out);
  }

  @Override
  public QuotaUse read(DataInputView in, int version) throws IOException {
    return QuotaUse.read(in);
  }

  @Override
  public boolean immutable() {
    return false;
  }
}
