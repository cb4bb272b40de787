package io.parapet.stream.codec;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The binary form of one type. Subclasses have a public constructor without arguments, by which a
 * savepoint finds them again, and no state.
 */
public abstract class Codec<T> implements Serializable {
  private static final long serialVersionUID = 1;

  /** The class this is the form of. */
  public abstract Class<T> type();

  public abstract void write(T value, DataOutputView out) throws IOException;

  /**
   * Reads what {@link #write} wrote.
   *
   * @param version of the codec that wrote it, from 1 to {@link #version()}
   */
  public abstract T read(DataInputView in, int version) throws IOException;

  /** The version that is written now; it grows by one with each change of the form. */
  public int version() {
    return 1;
  }

  /** Whether values never change, so that one can stand in for its copy. */
  public boolean immutable() {
    return true;
  }

  /** Whether a serializer that is no codec wrote the very same bytes. */
  public boolean writesAs(TypeSerializerSnapshot<?> other) {
    return false;
  }

  /** What Flink asks for. */
  public final TypeInformation<T> information() {
    return new CodecType<>(this);
  }
}
