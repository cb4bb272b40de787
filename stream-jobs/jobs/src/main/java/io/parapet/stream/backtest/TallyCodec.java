package io.parapet.stream.backtest;

import io.parapet.policies.harm.Lane;
import io.parapet.policies.verdict.Outcome;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries tallies to their sum, and keeps it. */
public final class TallyCodec extends Codec<Tally> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Tally> type() {
    return Tally.class;
  }

  @Override
  public boolean immutable() {
    return false;
  }

  @Override
  public void write(Tally tally, DataOutputView out) throws IOException {
    Fields.text(tally.requestId, out);
    Fields.text(tally.setVersion, out);
    Fields.text(tally.inForce, out);
    out.writeInt(tally.of);
    out.writeInt(tally.parts);
    out.writeLong(tally.events);
    out.writeLong(tally.reports);
    out.writeLong(tally.from);
    out.writeLong(tally.to);
    tally.before.write(out);
    tally.after.write(out);
    Fields.list(tally.problems, Fields::text, out);
    out.writeInt(tally.policies.size());
    for (Map.Entry<String, PolicyTally> policy : tally.policies.entrySet()) {
      Fields.text(policy.getKey(), out);
      write(policy.getValue(), out);
    }
  }

  @Override
  public Tally read(DataInputView in, int version) throws IOException {
    Tally tally = new Tally(Fields.text(in), Fields.text(in), Fields.text(in), in.readInt());
    tally.parts = in.readInt();
    tally.events = in.readLong();
    tally.reports = in.readLong();
    tally.from = in.readLong();
    tally.to = in.readLong();
    tally.before.read(in);
    tally.after.read(in);
    tally.problems.addAll(Fields.list(Fields::text, in));
    for (int left = in.readInt(); left > 0; left--) {
      tally.policies.put(Fields.text(in), policy(in));
    }
    return tally;
  }

  private static void write(PolicyTally tally, DataOutput out) throws IOException {
    Fields.constant(tally.lane, out);
    tally.before.write(out);
    tally.after.write(out);
    out.writeInt(tally.accounts.size());
    for (Map.Entry<String, Compared> account : tally.accounts.entrySet()) {
      Fields.text(account.getKey(), out);
      Fields.constant(account.getValue().before(), out);
      Fields.constant(account.getValue().after(), out);
      out.writeLong(account.getValue().at());
    }
  }

  private static PolicyTally policy(DataInput in) throws IOException {
    PolicyTally tally = new PolicyTally(Fields.constant(Lane.values(), in));
    tally.before.read(in);
    tally.after.read(in);
    for (int left = in.readInt(); left > 0; left--) {
      tally.keep(Fields.text(in), compared(in));
    }
    return tally;
  }

  private static Compared compared(DataInput in) throws IOException {
    return new Compared(
        Fields.constant(Outcome.values(), in),
        Fields.constant(Outcome.values(), in),
        in.readLong());
  }
}
