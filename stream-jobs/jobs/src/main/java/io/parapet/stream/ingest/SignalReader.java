package io.parapet.stream.ingest;

import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.feature.PassageCodec;
import java.time.Instant;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.jspecify.annotations.Nullable;

/**
 * Reads what other jobs worked out about accounts, and which accounts were erased: those are taken
 * out of the table.
 */
public final class SignalReader implements RecordReader<Passage> {
  private static final long serialVersionUID = 1;

  /** As who sends, and as who receives and reports. */
  private static final Set<SignalKind> ROLES = Set.of(SignalKind.STRIKES, SignalKind.CREDIBILITY);

  @Override
  public TypeInformation<Passage> produces() {
    return new PassageCodec().information();
  }

  @Override
  public Passage read(RawRecord raw, byte[] value) throws WireException {
    return Passage.of(new Input.Known(WireFormat.SIGNAL.read(value)));
  }

  /** An erasure takes out every kind; of those, two tell each stage of accounts once. */
  @Override
  public @Nullable Passage readTombstone(RawRecord raw) {
    return SignalKey.erasedBy(raw.key(), raw.value())
        .filter(key -> ROLES.contains(key.kind()))
        .map(key -> Passage.of(new Input.Erased(key, Instant.ofEpochMilli(raw.appendedAt()))))
        .orElse(null);
  }
}
