package io.parapet.stream.job;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Control;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.action.ActionLedger;
import io.parapet.stream.action.Breaker;
import io.parapet.stream.action.LedgerInput;
import io.parapet.stream.action.PolicyRuled;
import io.parapet.stream.action.ReadLedger;
import io.parapet.stream.campaign.CampaignRuled;
import io.parapet.stream.campaign.FindShared;
import io.parapet.stream.campaign.GatherCampaign;
import io.parapet.stream.campaign.MatchPrints;
import io.parapet.stream.campaign.ReadContacts;
import io.parapet.stream.campaign.Sighting;
import io.parapet.stream.config.BreakerConfig;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.config.Options;
import io.parapet.stream.feedback.CountStrikes;
import io.parapet.stream.feedback.Erased;
import io.parapet.stream.feedback.FindReporter;
import io.parapet.stream.feedback.RateReporters;
import io.parapet.stream.feedback.ReadDecisions;
import io.parapet.stream.feedback.ReadErasures;
import io.parapet.stream.feedback.ReadReports;
import io.parapet.stream.feedback.ReportMade;
import io.parapet.stream.feedback.ReportRuled;
import io.parapet.stream.feedback.ReporterRuled;
import io.parapet.stream.feedback.Strike;
import io.parapet.stream.ingest.EventTime;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.policy.PolicyRecord;
import io.parapet.stream.policy.ReadControls;
import io.parapet.stream.replay.InputRecord;
import io.parapet.stream.replay.Inputs;
import io.parapet.stream.verdict.KafkaSinks;
import io.parapet.stream.verdict.WireRecords;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What comes back into the screening as signals.
 *
 * <pre>
 * decisions ─────────┬► strikes of the accused, until they are erased
 * reports ───────────┼► credibility of the reporters
 * stranger-contacts ─┴► campaigns of their senders
 * </pre>
 *
 * <p>It also takes back what an undone policy did, and opens the circuit breaker of one that people
 * overturn.
 */
public final class SignalsJob {
  private static final String NAME = "signals";

  private SignalsJob() {}

  /** Runs the job; see {@link KafkaConfig#of} for the arguments. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Options options = Options.parse(args);
    define(env, KafkaConfig.of(options, "parapet-" + NAME), BreakerConfig.of(options));
    env.execute(NAME);
  }

  /** The job between topics. */
  public static void define(
      StreamExecutionEnvironment env, KafkaConfig kafka, BreakerConfig breaker) {
    Inputs inputs = new Inputs(env, kafka);
    signals(
            env,
            timeless(inputs.from("decisions", Topics.DECISIONS), "time-decisions"),
            inputs.from("reports", Topics.REPORTS),
            timed(contacts(inputs.from("stranger-contacts", Topics.STRANGER_CONTACTS))),
            timeless(erasures(inputs.raw("erasures", Topics.SIGNALS)), "time-erasures"))
        .sinkTo(sink(kafka))
        .name("signals")
        .uid("signals");
    Watched watched =
        watchAutomation(
            inputs.fromStart("controls", Topics.CONTROLS),
            inputs.fromStart("ledger", Topics.ACTIONS, Topics.DECISIONS),
            breaker);
    KafkaSinks sinks = new KafkaSinks(kafka);
    sinks.reversals(watched.reversals());
    sinks.controls(watched.breakers());
  }

  /** What takes automatic actions back, and what holds policies to flags. */
  record Watched(DataStream<Action> reversals, DataStream<Control> breakers) {}

  /** What follows from controls for the actions that were taken, and from rulings on those. */
  static Watched watchAutomation(
      DataStream<InputRecord> said, DataStream<InputRecord> done, BreakerConfig config) {
    BroadcastStream<PolicyRecord> controls =
        said.flatMap(new ReadControls())
            .name("read-controls")
            .uid("read-controls")
            .setParallelism(1)
            .broadcast(ActionLedger.CONTROLS);
    SingleOutputStreamOperator<Action> reversals =
        done.flatMap(new ReadLedger())
            .name("read-ledger")
            .uid("read-ledger")
            .keyBy(LedgerInput::account)
            .connect(controls)
            .process(new ActionLedger())
            .name("action-ledger")
            .uid("action-ledger");
    DataStream<Control> breakers =
        reversals
            .getSideOutput(ActionLedger.RULED)
            .keyBy(PolicyRuled::policy)
            .connect(controls)
            .process(new Breaker(config))
            .name("breaker")
            .uid("breaker");
    return new Watched(reversals, breakers);
  }

  /**
   * The signals that raw records of decisions and reports give, and contacts with strangers.
   *
   * @param contacts with watermarks, which let campaigns be forgotten
   * @param erasures of whom strikes and rulings are forgotten
   */
  public static DataStream<Signal> signals(
      StreamExecutionEnvironment env,
      DataStream<InputRecord> decisions,
      DataStream<InputRecord> reports,
      DataStream<StrangerContact> contacts,
      DataStream<Erased> erasures) {
    Execution.withoutKryo(env);
    SingleOutputStreamOperator<Strike> strikes =
        decisions.process(new ReadDecisions()).name("read-decisions").uid("read-decisions");
    DataStream<ReportMade> made =
        reports.flatMap(new ReadReports()).name("read-reports").uid("read-reports");
    return strikeSignals(strikes, erasures)
        .union(
            credibilitySignals(made, strikes.getSideOutput(ReadDecisions.RULINGS), erasures),
            campaignSignals(contacts, strikes.getSideOutput(ReadDecisions.CAMPAIGNS)));
  }

  /** Who is forgotten, from the table of signals. */
  public static DataStream<Erased> erasures(DataStream<RawRecord> signals) {
    return signals.flatMap(new ReadErasures()).name("read-erasures").uid("read-erasures");
  }

  /** Contacts with strangers from raw records. */
  public static DataStream<StrangerContact> contacts(DataStream<InputRecord> records) {
    return records.flatMap(new ReadContacts()).name("read-contacts").uid("read-contacts");
  }

  private static <T> DataStream<T> timeless(DataStream<T> records, String uid) {
    return records.assignTimestampsAndWatermarks(EventTime.<T>none()).uid(uid);
  }

  private static DataStream<StrangerContact> timed(DataStream<StrangerContact> contacts) {
    return contacts
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<StrangerContact>forBoundedOutOfOrderness(Duration.ofMinutes(1))
                .withTimestampAssigner((contact, kafkaTime) -> contact.at().toEpochMilli())
                .withIdleness(Duration.ofSeconds(5)))
        .uid("time-contacts");
  }

  private static DataStream<Signal> campaignSignals(
      DataStream<StrangerContact> contacts, DataStream<CampaignRuled> rulings) {
    return contacts
        .flatMap(new FindShared())
        .name("find-shared")
        .uid("find-shared")
        .keyBy(Sighting::platformAndKey)
        .process(new MatchPrints())
        .name("match-prints")
        .uid("match-prints")
        .keyBy(Sighting::platformAndKey)
        .connect(rulings.keyBy(CampaignRuled::key))
        .process(new GatherCampaign())
        .name("gather-campaign")
        .uid("gather-campaign");
  }

  private static DataStream<Signal> strikeSignals(
      DataStream<Strike> strikes, DataStream<Erased> erasures) {
    return strikes
        .keyBy(Strike::key)
        .connect(of(SignalKind.STRIKES, erasures, "erased-senders"))
        .process(new CountStrikes())
        .name("count-strikes")
        .uid("count-strikes");
  }

  private static DataStream<Signal> credibilitySignals(
      DataStream<ReportMade> reports,
      DataStream<ReportRuled> rulings,
      DataStream<Erased> erasures) {
    return reports
        .keyBy(ReportMade::reportId)
        .connect(rulings.keyBy(ReportRuled::reportId))
        .process(new FindReporter())
        .name("find-reporter")
        .uid("find-reporter")
        .keyBy(ReporterRuled::key)
        .connect(of(SignalKind.CREDIBILITY, erasures, "erased-reporters"))
        .process(new RateReporters())
        .name("rate-reporters")
        .uid("rate-reporters");
  }

  private static KeyedStream<Erased, String> of(
      SignalKind kind, DataStream<Erased> erasures, String name) {
    return erasures.filter(erased -> erased.kind() == kind).name(name).uid(name).keyBy(Erased::key);
  }

  private static KafkaSink<Signal> sink(KafkaConfig kafka) {
    return KafkaSink.<Signal>builder()
        .setBootstrapServers(kafka.bootstrap())
        .setKafkaProducerConfig(kafka.producer(NAME))
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(
            new WireRecords<>(
                Topics.SIGNALS,
                Signal::key,
                signal -> signal.values().isEmpty() ? null : WireFormat.SIGNAL.write(signal)))
        .build();
  }
}
