package io.parapet.stream.ingest;

import io.parapet.policies.wire.WireException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reads records; what cannot be used goes to {@link DeadLetters#TAG}.
 *
 * @param <T> what the records hold
 */
public final class Parse<T> extends ProcessFunction<RawRecord, T>
    implements ResultTypeQueryable<T> {
  private static final long serialVersionUID = 1;
  private static final String STAGE = "ingest";

  private final RecordReader<T> reader;
  private final int maxBytes;

  public Parse(RecordReader<T> reader, int maxBytes) {
    this.reader = reader;
    this.maxBytes = maxBytes;
  }

  @Override
  public void processElement(RawRecord raw, Context context, Collector<T> out) {
    byte[] value = raw.value();
    if (value == null) {
      T said = reader.readTombstone(raw);
      if (said != null) {
        out.collect(said);
      }
      return;
    }
    try {
      if (value.length > maxBytes) {
        throw new Refusal("the record is larger than " + maxBytes + " bytes");
      }
      out.collect(reader.read(raw, value));
    } catch (Refusal e) {
      refuse(raw, value, e, context);
    } catch (WireException e) {
      refuse(raw, value, new Refusal(String.valueOf(e.getMessage())), context);
    }
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return reader.produces();
  }

  private void refuse(RawRecord raw, byte[] value, Refusal why, Context context) {
    String problem = String.valueOf(why.getMessage());
    context.output(DeadLetters.TAG, DeadLetters.of(raw, value, STAGE, problem, why.sealedReport()));
  }
}
