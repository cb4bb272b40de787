package io.parapet.stream.codec;

import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Tells Flink to use a codec for a type. */
final class CodecType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  private final Codec<T> codec;

  CodecType(Codec<T> codec) {
    this.codec = codec;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return codec.type();
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new CodecSerializer<>(codec, codec.version());
  }

  @Override
  public String toString() {
    return codec.type().getSimpleName();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodecType<?> that && that.codec.getClass() == codec.getClass();
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(codec.getClass());
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CodecType;
  }
}
