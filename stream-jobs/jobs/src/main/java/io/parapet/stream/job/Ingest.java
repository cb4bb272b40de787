package io.parapet.stream.job;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.config.IngestConfig;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.ingest.DeadLetters;
import io.parapet.stream.ingest.DecisionReader;
import io.parapet.stream.ingest.EventReader;
import io.parapet.stream.ingest.EventTime;
import io.parapet.stream.ingest.Parse;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RecordReader;
import io.parapet.stream.ingest.ReportReader;
import io.parapet.stream.ingest.SignalReader;
import io.parapet.stream.ingest.Sources;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The inputs, parsed; what cannot be parsed is kept together. */
final class Ingest {
  private final IngestConfig config;
  private final SingleOutputStreamOperator<Passage> events;
  private final SingleOutputStreamOperator<Passage> reports;
  private final SingleOutputStreamOperator<Passage> signals;
  private final SingleOutputStreamOperator<Decision> decisions;

  Ingest(Sources sources, IngestConfig config) {
    this.config = config;
    events = parse("dm-events", sources.events(), new EventReader(config.maxAhead()));
    reports = parse("reports", sources.reports(), new ReportReader(config.maxAhead()));
    signals = parse("signals", sources.signals(), new SignalReader());
    decisions = parse("decisions", sources.decisions(), new DecisionReader());
  }

  DataStream<Passage> events() {
    return timed("dm-events", events, EventTime.of(config));
  }

  DataStream<Passage> reports() {
    return timed("reports", reports, EventTime.of(config)).setBufferTimeout(Execution.AT_ONCE);
  }

  /** What other jobs know of accounts as senders. */
  DataStream<Passage> signals() {
    return timed("signals", of(false), EventTime.none()).setBufferTimeout(Execution.AT_ONCE);
  }

  /** What other jobs know of accounts as reporters. */
  DataStream<Passage> credibility() {
    return timed("credibility", of(true), EventTime.none()).setBufferTimeout(Execution.AT_ONCE);
  }

  DataStream<Decision> decisions() {
    return timed("decisions", decisions, EventTime.none()).setBufferTimeout(Execution.AT_ONCE);
  }

  DataStream<DeadLetter> deadLetters() {
    return events
        .getSideOutput(DeadLetters.TAG)
        .union(
            reports.getSideOutput(DeadLetters.TAG),
            signals.getSideOutput(DeadLetters.TAG),
            decisions.getSideOutput(DeadLetters.TAG));
  }

  private <T> SingleOutputStreamOperator<T> parse(
      String what, DataStream<RawRecord> records, RecordReader<T> reader) {
    return records
        .process(new Parse<>(reader, config.maxRecordBytes()))
        .uid("parse-" + what)
        .name("parse " + what)
        .setBufferTimeout(Execution.AT_ONCE);
  }

  private DataStream<Passage> of(boolean reporters) {
    String name = reporters ? "of-reporters" : "of-senders";
    return signals
        .filter(passage -> isOfReporter(passage) == reporters)
        .uid(name)
        .name(name.replace('-', ' '));
  }

  private static boolean isOfReporter(Passage passage) {
    return switch (passage.input()) {
      case Input.Known(var signal) -> isOfReporter(signal.kind());
      case Input.Erased(var key, var at) -> isOfReporter(key.kind());
      default -> false;
    };
  }

  private static boolean isOfReporter(SignalKind kind) {
    return switch (kind) {
      case CREDIBILITY -> true;
      case STRIKES, CAMPAIGN, LINK_CAMPAIGN -> false;
    };
  }

  private static <T> SingleOutputStreamOperator<T> timed(
      String what, DataStream<T> stream, WatermarkStrategy<T> strategy) {
    return stream.assignTimestampsAndWatermarks(strategy).uid("time-" + what);
  }
}
