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

  private final Codec<T> codec;
  private final int version;

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
    return this;
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
      DataOutputSerializer out = new DataOutputSerializer(256);
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

  @Override
  public void serialize(T value, DataOutputView out) throws IOException {
    codec.write(value, out);
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
    codec.write(deserialize(in), out);
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
