package io.parapet.stream.job;

import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Recorded input that never ends, so that a job on it can be stopped with a savepoint. */
final class Trickle implements FlatMapFunction<Long, RawRecord> {
  private static final long serialVersionUID = 1;

  private final int quiet;
  private final ArrayList<String> topics = new ArrayList<>();
  private final ArrayList<@Nullable String> keys = new ArrayList<>();
  private final ArrayList<byte[]> values = new ArrayList<>();

  private Trickle(List<RawRecord> records, int quiet) {
    this.quiet = quiet;
    records.forEach(record -> topics.add(record.topic()));
    records.forEach(record -> keys.add(record.key()));
    records.forEach(record -> values.add(record.value()));
  }

  /** Those records, then nothing more for ever. */
  static DataStream<RawRecord> of(
      StreamExecutionEnvironment env, String uid, List<RawRecord> records) {
    return of(env, uid, records, 0);
  }

  /** The same, after so many milliseconds of silence. */
  static DataStream<RawRecord> of(
      StreamExecutionEnvironment env, String uid, List<RawRecord> records, int quiet) {
    return env.fromSource(
            new NumberSequenceSource(0, Long.MAX_VALUE), WatermarkStrategy.noWatermarks(), uid)
        .uid(uid)
        .flatMap(new Trickle(records, quiet))
        .uid(uid + "-records")
        .returns(new RawRecordCodec().information())
        .setParallelism(1);
  }

  @Override
  public void flatMap(Long number, Collector<RawRecord> out) {
    long next = number - quiet;
    if (next >= 0 && next < values.size()) {
      int i = (int) next;
      out.collect(
          new RawRecord(
              topics.get(i), 0, next, RawRecord.NO_TIME, keys.get(i), values.get(i), null));
    } else {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }
}
