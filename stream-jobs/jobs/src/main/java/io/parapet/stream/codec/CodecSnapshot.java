package io.parapet.stream.codec;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a savepoint remembers of a codec: its class, and the version that wrote the bytes. A newer
 * codec reads them and writes its own form; an older one cannot.
 */
public final class CodecSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int VERSION = 1;

  private @Nullable Codec<T> codec;
  private int written;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public CodecSnapshot() {}

  CodecSnapshot(Codec<T> codec, int written) {
    this.codec = codec;
    this.written = written;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(known().getClass().getName());
    out.writeInt(written);
  }

  @Override
  @SuppressWarnings("unchecked") // the name was written from a Codec<T>
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    Class<?> type = InstantiationUtil.resolveClassByName(in, loader);
    codec = (Codec<T>) InstantiationUtil.instantiate(type);
    written = in.readInt();
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new CodecSerializer<>(known(), written);
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    boolean sameCodec =
        old instanceof CodecSnapshot<T> before && before.known().getClass() == known().getClass();
    int before = sameCodec ? ((CodecSnapshot<T>) old).written : Integer.MAX_VALUE;
    if (before == written || known().writesAs(old)) {
      return TypeSerializerSchemaCompatibility.compatibleAsIs();
    }
    return before < written
        ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
        : TypeSerializerSchemaCompatibility.incompatible();
  }

  private Codec<T> known() {
    if (codec == null) {
      throw new IllegalStateException("the snapshot was not read yet");
    }
    return codec;
  }
}
