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

  /** Wires the job into an environment. */
  public static void define(StreamExecutionEnvironment env, KafkaConfig kafka) {
    env.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    Inputs inputs = new Inputs(env, kafka);
    SingleOutputStreamOperator<Strike> strikes =
        inputs
            .from("decisions", Topics.DECISIONS)
            .process(new ReadDecisions())
            .name("read-decisions")
            .uid("read-decisions");
    DataStream<ReportMade> reports =
        inputs
            .from("reports", Topics.REPORTS)
            .flatMap(new ReadReports())
            .name("read-reports")
            .uid("read-reports");
    strikeSignals(strikes)
        .union(credibilitySignals(reports, strikes.getSideOutput(ReadDecisions.RULINGS)))
        .sinkTo(sink(kafka))
        .name("signals")
        .uid("signals");
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
