package io.parapet.stream.codec;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** A codec as Flink's serializer, for the version that the bytes at hand were written in. */
final class CodecSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;

  private static final int TYPICAL_BYTES = 256;

  private final Codec<T> codec;
  private final int version;

  /** What one value becomes, before it goes to a stream. */
  private transient @Nullable DataOutputSerializer gathered;

  CodecSerializer(Codec<T> codec, int version) {
    this.codec = codec;
    this.version = version;
  }

  @Override
  public boolean isImmutableType() {
    return codec.immutable();
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new CodecSerializer<>(codec, version);
  }

  @Override
  @SuppressWarnings("NullAway") // Flink allows null here: values are made by reading only
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    if (codec.immutable()) {
      return from;
    }
    try {
      DataOutputSerializer out = new DataOutputSerializer(TYPICAL_BYTES);
      codec.write(from, out);
      DataInputDeserializer in = new DataInputDeserializer(out.getSharedBuffer(), 0, out.length());
      return codec.read(in, codec.version());
    } catch (IOException e) {
      throw new IllegalStateException("a codec cannot read what it wrote: " + codec.type(), e);
    }
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  /** A checkpoint's stream is slow to take a byte at a time, so it gets each value at once. */
  @Override
  public void serialize(T value, DataOutputView out) throws IOException {
    if (out instanceof DataOutputSerializer) {
      codec.write(value, out);
      return;
    }
    DataOutputSerializer whole = gathered();
    codec.write(value, whole);
    out.write(whole.getSharedBuffer(), 0, whole.length());
  }

  private DataOutputSerializer gathered() {
    if (gathered == null) {
      gathered = new DataOutputSerializer(TYPICAL_BYTES);
    }
    gathered.clear();
    return gathered;
  }

  @Override
  public T deserialize(DataInputView in) throws IOException {
    return codec.read(in, version);
  }

  @Override
  public T deserialize(T reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new CodecSnapshot<>(codec, codec.version());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodecSerializer<?> that
        && that.codec.getClass() == codec.getClass()
        && that.version == version;
  }

  @Override
  public int hashCode() {
    return Objects.hash(codec.getClass(), version);
  }
}
