package io.parapet.stream.policy;

import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.Fields;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries policies to every place that asks them. */
public final class PolicyRecordCodec extends Codec<PolicyRecord> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<PolicyRecord> type() {
    return PolicyRecord.class;
  }

  @Override
  public void write(PolicyRecord policy, DataOutputView out) throws IOException {
    Fields.text(policy.key(), out);
    byte[] value = policy.value();
    out.writeBoolean(value != null);
    if (value != null) {
      Fields.bytes(value, out);
    }
  }

  @Override
  public PolicyRecord read(DataInputView in, int version) throws IOException {
    return new PolicyRecord(Fields.text(in), in.readBoolean() ? Fields.bytes(in) : null);
  }
}
