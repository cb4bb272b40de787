package io.parapet.stream.action;

import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.InputRecord;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;

/**
 * Reads actions and decisions. The screening job makes the dead letter of a decision that cannot be
 * read; actions are the pipeline's own.
 */
public final class ReadLedger
    implements FlatMapFunction<InputRecord, LedgerInput>, ResultTypeQueryable<LedgerInput> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(InputRecord record, Collector<LedgerInput> out) {
    try {
      out.collect(
          record.topic().equals(Topics.ACTIONS.name())
              ? new LedgerInput.Done(WireFormat.ACTION.read(record.value()))
              : new LedgerInput.Ruled(WireFormat.DECISION.read(record.value())));
    } catch (WireException unreadable) {
      // See above.
    }
  }

  @Override
  public TypeInformation<LedgerInput> getProducedType() {
    return new LedgerInputCodec().information();
  }
}
