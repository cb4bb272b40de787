package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Keeps cases in state; the open one in the form of its contract. */
public final class LaneCasesCodec extends Codec<LaneCases> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<LaneCases> type() {
    return LaneCases.class;
  }

  @Override
  public void write(LaneCases cases, DataOutputView out) throws IOException {
    out.writeInt(cases.ordinal());
    CaseUpdate open = cases.open();
    out.writeBoolean(open != null);
    if (open != null) {
      Fields.bytes(WireFormat.CASE.write(open), out);
    }
    out.writeBoolean(cases.written());
    out.writeLong(cases.writtenAt());
    out.writeLong(cases.decidedAt());
    Fields.list(cases.decidedPolicies(), Fields::text, out);
    Fields.list(cases.decidedMembers(), (member, to) -> Fields.text(member.value(), to), out);
  }

  @Override
  public LaneCases read(DataInputView in, int version) throws IOException {
    return new LaneCases(
        in.readInt(),
        in.readBoolean() ? open(in) : null,
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        Set.copyOf(Fields.list(Fields::text, in)),
        version < 2 ? List.of() : Fields.list(from -> new AccountId(Fields.text(from)), in));
  }

  /** The first knew nothing of members. */
  @Override
  public int version() {
    return 2;
  }

  private static @Nullable CaseUpdate open(DataInputView in) throws IOException {
    try {
      return WireFormat.CASE.read(Fields.bytes(in));
    } catch (WireException e) {
      throw new IOException("a stored case is not what was written", e);
    }
  }
}
