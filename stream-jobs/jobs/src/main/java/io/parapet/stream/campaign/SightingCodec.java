package io.parapet.stream.campaign;

import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.Fields;
import io.parapet.stream.feature.StrangerContactCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries sightings between operators; they never stand in state. */
public final class SightingCodec extends Codec<Sighting> {
  private static final long serialVersionUID = 1;

  private static final StrangerContactCodec CONTACT = new StrangerContactCodec();

  @Override
  public Class<Sighting> type() {
    return Sighting.class;
  }

  @Override
  public void write(Sighting sighting, DataOutputView out) throws IOException {
    Fields.text(sighting.key(), out);
    out.writeBoolean(sighting.byLink());
    CONTACT.write(sighting.contact(), out);
  }

  @Override
  public Sighting read(DataInputView in, int version) throws IOException {
    return new Sighting(Fields.text(in), in.readBoolean(), CONTACT.read(in, version));
  }
}
