package io.parapet.stream.ingest;

import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.Fields;
import io.parapet.stream.feature.ReplyRoute;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Carries a record from where it is read to where it is parsed. */
public final class RawRecordCodec extends Codec<RawRecord> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<RawRecord> type() {
    return RawRecord.class;
  }

  @Override
  public void write(RawRecord raw, DataOutputView out) throws IOException {
    out.writeUTF(raw.topic());
    out.writeInt(raw.partition());
    out.writeLong(raw.offset());
    out.writeLong(raw.appendedAt());
    Fields.text(raw.key(), out);
    byte[] value = raw.value();
    out.writeBoolean(value != null);
    if (value != null) {
      Fields.bytes(value, out);
    }
    ReplyRoute reply = raw.reply();
    Fields.text(reply == null ? null : reply.correlation(), out);
    out.writeInt(reply == null ? 0 : reply.partition());
  }

  @Override
  public RawRecord read(DataInputView in, int version) throws IOException {
    return new RawRecord(
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        Fields.nullableText(in),
        in.readBoolean() ? Fields.bytes(in) : null,
        route(Fields.nullableText(in), in.readInt()));
  }

  private static @Nullable ReplyRoute route(@Nullable String correlation, int partition) {
    return correlation == null ? null : new ReplyRoute(correlation, partition);
  }
}
