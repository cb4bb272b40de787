package io.parapet.stream.backtest;

import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.Fields;
import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries parts of a backtest to whoever replays them. */
public final class PortionCodec extends Codec<Portion> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Portion> type() {
    return Portion.class;
  }

  @Override
  public void write(Portion portion, DataOutputView out) throws IOException {
    Fields.bytes(WireFormat.BACKTEST_REQUEST.write(portion.request()), out);
    out.writeInt(portion.inForce().size());
    for (Map.Entry<String, byte[]> record : portion.inForce().entrySet()) {
      Fields.text(record.getKey(), out);
      Fields.bytes(record.getValue(), out);
    }
    Fields.list(portion.files(), Fields::text, out);
    out.writeInt(portion.of());
  }

  @Override
  public Portion read(DataInputView in, int version) throws IOException {
    try {
      return new Portion(
          WireFormat.BACKTEST_REQUEST.read(Fields.bytes(in)),
          records(in),
          Fields.list(Fields::text, in),
          in.readInt());
    } catch (WireException e) {
      throw new IOException("a request on its way is not what was written", e);
    }
  }

  private static Map<String, byte[]> records(DataInput in) throws IOException {
    Map<String, byte[]> records = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      records.put(Fields.text(in), Fields.bytes(in));
    }
    return records;
  }
}
