package io.parapet.stream.feedback;

import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.InputRecord;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Takes from a report who made it. The screening job makes the dead letter of one that cannot be
 * read.
 */
public final class ReadReports implements FlatMapFunction<InputRecord, ReportMade> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(InputRecord record, Collector<ReportMade> out) {
    try {
      out.collect(ReportMade.of(WireFormat.REPORT.read(record.value())));
    } catch (WireException unreadable) {
      // See above: one dead letter is enough.
    }
  }
}
