package io.parapet.stream.codec;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.StringSerializer.StringSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * The binary form of a key. The bytes are those of Flink's own serializer of texts, which gives
 * them to a checkpoint's stream one at a time; so it takes over what that one wrote.
 */
public final class KeyCodec extends Codec<String> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<String> type() {
    return String.class;
  }

  @Override
  public void write(String key, DataOutputView out) throws IOException {
    StringValue.writeString(key, out);
  }

  @Override
  public String read(DataInputView in, int version) throws IOException {
    return StringValue.readString(in);
  }

  @Override
  public boolean writesAs(TypeSerializerSnapshot<?> other) {
    return other instanceof StringSerializerSnapshot;
  }
}
