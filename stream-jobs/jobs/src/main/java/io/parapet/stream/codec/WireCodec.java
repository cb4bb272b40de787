package io.parapet.stream.codec;

import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The JSON of a contract as the stored form, for what is rare: the contract has its own version and
 * tolerates fields it does not know, so state outlives a release without more work.
 */
public abstract class WireCodec<T> extends Codec<T> {
  private static final long serialVersionUID = 1;

  /** The contract. */
  protected abstract WireFormat<T> format();

  @Override
  public final void write(T value, DataOutputView out) throws IOException {
    Fields.bytes(format().write(value), out);
  }

  @Override
  public final T read(DataInputView in, int version) throws IOException {
    try {
      return format().read(Fields.bytes(in));
    } catch (WireException e) {
      throw new IOException("stored value is not what was written", e);
    }
  }
}
