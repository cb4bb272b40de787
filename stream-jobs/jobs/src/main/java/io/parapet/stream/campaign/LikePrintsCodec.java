package io.parapet.stream.campaign;

import io.parapet.policies.feature.LikePrints;
import io.parapet.stream.codec.Codec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keeps the leading fingerprints of a band in state. */
public final class LikePrintsCodec extends Codec<LikePrints> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<LikePrints> type() {
    return LikePrints.class;
  }

  @Override
  public void write(LikePrints prints, DataOutputView out) throws IOException {
    prints.write(out);
  }

  @Override
  public LikePrints read(DataInputView in, int version) throws IOException {
    return LikePrints.read(in);
  }

  @Override
  public boolean immutable() {
    return false;
  }
}
