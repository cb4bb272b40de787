package io.parapet.stream.feedback;

import io.parapet.stream.ingest.RawRecord;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Reads who was taken out of the table of signals: whoever erases an account does so, and so does
 * this job after it.
 */
public final class ReadErasures implements FlatMapFunction<RawRecord, Erased> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(RawRecord signal, Collector<Erased> out) {
    Erased.of(signal).ifPresent(out::collect);
  }
}
