package io.parapet.stream.policy;

import io.parapet.policies.id.PolicyId;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.EventForm;
import io.parapet.stream.codec.Fields;
import io.parapet.stream.codec.ReportForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries restrictions to the guard. */
public final class RestrictionCodec extends Codec<Restriction> {
  private static final long serialVersionUID = 1;
  private static final JudgedCodec JUDGED = new JudgedCodec();

  @Override
  public Class<Restriction> type() {
    return Restriction.class;
  }

  @Override
  public void write(Restriction restriction, DataOutputView out) throws IOException {
    JUDGED.write(restriction.judged(), out);
    ReportForm.checked(restriction.report(), out);
    EventForm.conversationId(restriction.group(), out);
    out.writeBoolean(restriction.duplicate());
    Fields.list(restriction.allowances(), RestrictionCodec::writeAllowance, out);
  }

  @Override
  public Restriction read(DataInputView in, int version) throws IOException {
    return new Restriction(
        JUDGED.read(in, version),
        ReportForm.checked(in),
        EventForm.conversationId(in),
        in.readBoolean(),
        Fields.list(RestrictionCodec::readAllowance, in));
  }

  private static void writeAllowance(Allowance allowance, DataOutput out) throws IOException {
    PolicyId policy = allowance.policy();
    Fields.text(policy == null ? null : policy.value(), out);
    out.writeInt(allowance.perHour());
    out.writeInt(allowance.perDay());
  }

  private static Allowance readAllowance(DataInput in) throws IOException {
    String policy = Fields.nullableText(in);
    return new Allowance(policy == null ? null : new PolicyId(policy), in.readInt(), in.readInt());
  }
}
