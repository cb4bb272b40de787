package io.parapet.stream.ingest;

import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.feature.PassageCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Reads what other jobs worked out about accounts. */
public final class SignalReader implements RecordReader<Passage> {
  private static final long serialVersionUID = 1;

  @Override
  public TypeInformation<Passage> produces() {
    return new PassageCodec().information();
  }

  @Override
  public Passage read(RawRecord raw, byte[] value) throws WireException {
    return Passage.of(new Input.Known(WireFormat.SIGNAL.read(value)));
  }
}
