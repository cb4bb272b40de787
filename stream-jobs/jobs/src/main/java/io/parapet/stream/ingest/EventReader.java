package io.parapet.stream.ingest;

import io.parapet.policies.event.DmEvent;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.feature.PassageCodec;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Reads what happens around direct messages. */
public final class EventReader implements RecordReader<Passage> {
  private static final long serialVersionUID = 1;

  private final Punctual punctual;

  public EventReader(Duration maxAhead) {
    punctual = new Punctual(maxAhead);
  }

  @Override
  public TypeInformation<Passage> produces() {
    return new PassageCodec().information();
  }

  @Override
  public Passage read(RawRecord raw, byte[] value) throws Refusal, WireException {
    DmEvent event = WireFormat.DM_EVENT.read(value);
    if (!punctual.holds(event.at(), raw)) {
      throw new Refusal(punctual.problem());
    }
    return Passage.of(new Input.Event(event, raw.reply()));
  }
}
