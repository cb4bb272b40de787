package io.parapet.stream.job;

import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.config.Options;
import io.parapet.stream.feedback.CountStrikes;
import io.parapet.stream.feedback.FindReporter;
import io.parapet.stream.feedback.RateReporters;
import io.parapet.stream.feedback.ReadDecisions;
import io.parapet.stream.feedback.ReadReports;
import io.parapet.stream.feedback.ReportMade;
import io.parapet.stream.feedback.ReportRuled;
import io.parapet.stream.feedback.ReporterRuled;
import io.parapet.stream.feedback.SignalRecords;
import io.parapet.stream.feedback.Strike;
import io.parapet.stream.replay.InputRecord;
import io.parapet.stream.replay.Inputs;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Turns decisions into signals: strikes of the accused, credibility of the reporters. */
public final class SignalsJob {
  private static final String NAME = "signals";

  private SignalsJob() {}

  /** Runs the job; see {@link KafkaConfig#of} for the arguments. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    define(env, KafkaConfig.of(Options.parse(args), "parapet-" + NAME));
    env.execute(NAME);
  }

  /** The job between topics. */
  public static void define(StreamExecutionEnvironment env, KafkaConfig kafka) {
    Inputs inputs = new Inputs(env, kafka);
    signals(env, inputs.from("decisions", Topics.DECISIONS), inputs.from("reports", Topics.REPORTS))
        .sinkTo(sink(kafka))
        .name("signals")
        .uid("signals");
  }

  /** The signals that decisions and reports give, as raw records of the topics of those names. */
  public static DataStream<Signal> signals(
      StreamExecutionEnvironment env,
      DataStream<InputRecord> decisions,
      DataStream<InputRecord> reports) {
    env.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    SingleOutputStreamOperator<Strike> strikes =
        decisions.process(new ReadDecisions()).name("read-decisions").uid("read-decisions");
    DataStream<ReportMade> made =
        reports.flatMap(new ReadReports()).name("read-reports").uid("read-reports");
    return strikeSignals(strikes)
        .union(credibilitySignals(made, strikes.getSideOutput(ReadDecisions.RULINGS)));
  }

  private static DataStream<Signal> strikeSignals(DataStream<Strike> strikes) {
    return strikes
        .keyBy(Strike::key)
        .process(new CountStrikes())
        .name("count-strikes")
        .uid("count-strikes");
  }

  private static DataStream<Signal> credibilitySignals(
      DataStream<ReportMade> reports, DataStream<ReportRuled> rulings) {
    return reports
        .keyBy(ReportMade::reportId)
        .connect(rulings.keyBy(ReportRuled::reportId))
        .process(new FindReporter())
        .name("find-reporter")
        .uid("find-reporter")
        .keyBy(ReporterRuled::key)
        .process(new RateReporters())
        .name("rate-reporters")
        .uid("rate-reporters");
  }

  private static KafkaSink<Signal> sink(KafkaConfig kafka) {
    return KafkaSink.<Signal>builder()
        .setBootstrapServers(kafka.bootstrap())
        .setKafkaProducerConfig(kafka.client())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(new SignalRecords())
        .build();
  }
}
