package io.parapet.stream.archive;

import io.parapet.policies.wire.ScoredEvent;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;

/** Writes events in their Avro form. */
final class ArchiveWriter implements DatumWriter<ScoredEvent> {
  private final GenericDatumWriter<GenericRecord> records =
      new GenericDatumWriter<>(ArchiveSchema.SCHEMA);

  @Override
  public void setSchema(Schema schema) {
    records.setSchema(schema);
  }

  @Override
  public void write(ScoredEvent event, Encoder out) throws IOException {
    records.write(ArchiveSchema.write(event), out);
  }
}
