package io.parapet.stream.casework.elastic;

import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.WireException;
import io.parapet.stream.config.VerdictScope;
import io.parapet.stream.replay.InputRecord;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Turns records into writes; what cannot be read becomes a dead letter. */
public final class Projection extends ProcessFunction<InputRecord, DocumentWrite> {
  public static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};

  static final String STAGE = "case-projection";

  private static final long serialVersionUID = 1;

  private final Documents documents;

  public Projection(VerdictScope verdicts) {
    documents = new Documents(verdicts);
  }

  @Override
  public void processElement(InputRecord record, Context context, Collector<DocumentWrite> out) {
    try {
      documents.of(record).forEach(out::collect);
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
      context.output(DEAD_LETTERS, record.origin().refusedBy(STAGE, message(e), now));
    }
  }

  private static String message(WireException e) {
    return String.valueOf(e.getMessage());
  }
}
