package io.parapet.stream.ingest;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Reads what people ruled. */
public final class DecisionReader implements RecordReader<Decision> {
  private static final long serialVersionUID = 1;

  @Override
  public TypeInformation<Decision> produces() {
    return new DecisionCodec().information();
  }

  @Override
  public Decision read(RawRecord raw, byte[] value) throws WireException {
    return WireFormat.DECISION.read(value);
  }
}
