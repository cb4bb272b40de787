package io.parapet.stream.ingest;

import io.parapet.policies.wire.WireException;
import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.jspecify.annotations.Nullable;

/**
 * Makes something useful of the bytes of a record.
 *
 * @param <T> what it makes
 */
public interface RecordReader<T> extends Serializable {
  /** The form in which it goes on. */
  TypeInformation<T> produces();

  /**
   * @param value the record's bytes
   * @throws Refusal if it cannot be used
   * @throws WireException if it is not what the contract asks for
   */
  T read(RawRecord record, byte[] value) throws Refusal, WireException;

  /** What a record without bytes says; null for nothing. */
  default @Nullable T readTombstone(RawRecord record) {
    return null;
  }
}
