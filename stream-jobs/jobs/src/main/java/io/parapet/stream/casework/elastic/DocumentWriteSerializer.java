package io.parapet.stream.casework.elastic;

import io.parapet.stream.replay.Origin;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Writes that wait, in a checkpoint. Version 1: fields in order, the JSON as its bytes. */
final class DocumentWriteSerializer extends AsyncSinkWriterStateSerializer<DocumentWrite> {
  static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  protected void serializeRequestToStream(DocumentWrite write, DataOutputStream out)
      throws IOException {
    out.writeUTF(write.kind().name());
    out.writeUTF(write.index());
    out.writeUTF(write.id());
    out.writeUTF(write.part());
    out.writeLong(write.version());
    out.writeInt(write.json().length);
    out.write(write.json());
    serialize(write.origin(), out);
  }

  @Override
  protected DocumentWrite deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    return new DocumentWrite(
        WriteKind.valueOf(in.readUTF()),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readNBytes(in.readInt()),
        deserialize(in));
  }

  private static void serialize(Origin origin, DataOutputStream out) throws IOException {
    out.writeUTF(origin.topic());
    out.writeInt(origin.partition());
    out.writeLong(origin.offset());
    out.writeUTF(origin.sha256());
    out.writeInt(origin.size());
  }

  private static Origin deserialize(DataInputStream in) throws IOException {
    return new Origin(in.readUTF(), in.readInt(), in.readLong(), in.readUTF(), in.readInt());
  }
}
