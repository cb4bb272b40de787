package io.parapet.stream.job;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import io.parapet.stream.ingest.Sources;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Recorded input that a test runs through the whole job. */
final class Traffic {
  private final List<RawRecord> events = new ArrayList<>();
  private final List<RawRecord> reports = new ArrayList<>();
  private final List<RawRecord> decisions = new ArrayList<>();

  Traffic event(DmEvent event) {
    return bytes(WireFormat.DM_EVENT.write(event));
  }

  Traffic bytes(byte[] event) {
    events.add(RawRecord.of(Topics.DM_EVENTS.name(), events.size(), event));
    return this;
  }

  Traffic report(ContentReported report) {
    byte[] json = WireFormat.REPORT.write(report);
    reports.add(RawRecord.of(Topics.REPORTS.name(), reports.size(), json));
    return this;
  }

  Collected run(String... arguments) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    Collected collected = new Collected();
    ScreeningJob.define(env, JobConfig.parse(arguments), sources(env), collected);
    env.execute("test");
    return collected;
  }

  private Sources sources(StreamExecutionEnvironment env) {
    return new Sources(
        source(env, "events", events),
        source(env, "reports", reports),
        source(env, "signals", List.of()),
        source(env, "decisions", decisions),
        source(env, "policies", List.of()));
  }

  /** A tombstone, which says nothing, stands in for no records at all. */
  private static DataStream<RawRecord> source(
      StreamExecutionEnvironment env, String name, List<RawRecord> records) {
    List<RawRecord> some =
        records.isEmpty()
            ? List.of(new RawRecord(name, 0, 0, RawRecord.NO_TIME, null, null, null))
            : records;
    return env.fromData(some, new RawRecordCodec().information()).uid(name);
  }
}
