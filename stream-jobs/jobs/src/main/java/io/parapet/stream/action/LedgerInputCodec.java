package io.parapet.stream.action;

import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.Fields;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries actions and decisions to their account. */
public final class LedgerInputCodec extends Codec<LedgerInput> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<LedgerInput> type() {
    return LedgerInput.class;
  }

  @Override
  public void write(LedgerInput input, DataOutputView out) throws IOException {
    switch (input) {
      case LedgerInput.Done done -> {
        out.writeBoolean(true);
        Fields.bytes(WireFormat.ACTION.write(done.action()), out);
      }
      case LedgerInput.Ruled ruled -> {
        out.writeBoolean(false);
        Fields.bytes(WireFormat.DECISION.write(ruled.decision()), out);
      }
    }
  }

  @Override
  public LedgerInput read(DataInputView in, int version) throws IOException {
    boolean done = in.readBoolean();
    byte[] json = Fields.bytes(in);
    try {
      return done
          ? new LedgerInput.Done(WireFormat.ACTION.read(json))
          : new LedgerInput.Ruled(WireFormat.DECISION.read(json));
    } catch (WireException e) {
      throw new IOException("an action or decision on its way is not what was written", e);
    }
  }
}
