package io.parapet.stream.job;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.stream.action.AutomaticActions;
import io.parapet.stream.action.QuotaGuard;
import io.parapet.stream.casework.Flag;
import io.parapet.stream.casework.Gather;
import io.parapet.stream.codec.KeyCodec;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.feature.ByPair;
import io.parapet.stream.feature.ByRecipient;
import io.parapet.stream.feature.BySender;
import io.parapet.stream.feature.Keys;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.feature.PassageCodec;
import io.parapet.stream.feature.Stage;
import io.parapet.stream.feature.Walk;
import io.parapet.stream.ingest.EventTime;
import io.parapet.stream.ingest.KafkaSources;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.Sources;
import io.parapet.stream.policy.Judge;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.policy.PolicyRecord;
import io.parapet.stream.policy.PolicyRecords;
import io.parapet.stream.policy.Restriction;
import io.parapet.stream.state.Keeping;
import io.parapet.stream.state.KeepingBroadcastOperator;
import io.parapet.stream.state.KeepingOperator;
import io.parapet.stream.verdict.KafkaSinks;
import io.parapet.stream.verdict.Sinks;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Screens direct messages: events and reports in; verdicts, cases and actions out.
 *
 * <pre>
 * dm-events ─┐                                                                ┌► verdicts
 * reports ───┼► parse ► by pair ► by recipient ► by sender, score and policy ─┼► cases
 * signals ───┘                                                                └► guard ► actions
 * </pre>
 */
public final class ScreeningJob {
  private static final String NAME = "screening";
  private static final TypeInformation<String> KEY = new KeyCodec().information();
  private static final TypeInformation<Passage> PASSAGE = new PassageCodec().information();

  private final JobConfig config;
  private final Map<String, byte[]> start;

  private ScreeningJob(JobConfig config, Map<String, byte[]> start) {
    this.config = config;
    this.start = start;
  }

  /** Runs the job on Kafka; see {@link JobConfig#parse} for the arguments. */
  public static void main(String[] args) throws Exception {
    JobConfig config = JobConfig.parse(args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    define(env, config);
    env.execute(NAME);
  }

  /** The job between topics. */
  public static void define(StreamExecutionEnvironment env, JobConfig config) {
    define(env, config, KafkaSources.of(env, config.kafka()), new KafkaSinks(config.kafka()));
  }

  /** The job between any sources and sinks; bounded sources end it. */
  public static void define(
      StreamExecutionEnvironment env, JobConfig config, Sources sources, Sinks sinks) {
    define(env, config, sources, sinks, Map.of());
  }

  /**
   * The same, judging by other policies than the bundled ones until some are published.
   *
   * @param start records of the policies topic, by key
   */
  static void define(
      StreamExecutionEnvironment env,
      JobConfig config,
      Sources sources,
      Sinks sinks,
      Map<String, byte[]> start) {
    Execution.configure(env, config);
    new ScreeningJob(config, start)
        .wire(new Ingest(sources, config.ingest()), sources.policies(), sinks);
  }

  private void wire(Ingest ingest, DataStream<RawRecord> policyRecords, Sinks sinks) {
    DataStream<Passage> paired = byPair(ingest.events().union(ingest.reports()));
    DataStream<Passage> received = byRecipient(paired.union(ingest.credibility()));
    DataStream<PolicyRecord> policies = policies(policyRecords);
    SingleOutputStreamOperator<Judged> judged = judge(received.union(ingest.signals()), policies);
    SingleOutputStreamOperator<Judged> guarded =
        guard(judged.getSideOutput(Judge.RESTRICTIONS), policies);
    DataStream<Flag> flags =
        judged.getSideOutput(Judge.FLAGS).union(guarded.getSideOutput(QuotaGuard.FLAGS));

    sinks.verdicts(judged);
    sinks.guarded(guarded);
    if (config.archived()) {
      sinks.scored(first(judged, "judged"), "scored-events");
      sinks.scored(first(guarded, "guarded"), "guarded-scored-events");
    }
    sinks.cases(cases(flags, ingest.decisions()));
    sinks.actions(guarded.flatMap(new AutomaticActions()).uid("actions").name("actions"));
    sinks.shadowScores(judged.getSideOutput(Judge.SHADOW));
    sinks.contacts(judged.getSideOutput(BySender.CONTACTS));
    sinks.status(
        judged.getSideOutput(Judge.STATUS).union(guarded.getSideOutput(QuotaGuard.STATUS)));
    sinks.snapshots(judged.getSideOutput(BySender.SNAPSHOTS));
    sinks.deadLetters(ingest.deadLetters());
  }

  /** A revision tells of no further event. */
  private static DataStream<Judged> first(DataStream<Judged> judged, String which) {
    return judged
        .filter(one -> one.verdict().revision() == 0)
        .uid("first-" + which)
        .name("first " + which);
  }

  private DataStream<Passage> byPair(DataStream<Passage> inputs) {
    return inputs
        .keyBy(Keys::pair, KEY)
        .transform("by pair", PASSAGE, walk(new ByPair(config.features().pairsKept())))
        .uid("by-pair");
  }

  private DataStream<Passage> byRecipient(DataStream<Passage> paired) {
    return paired
        .keyBy(Keys::recipient, KEY)
        .transform(
            "by recipient", PASSAGE, walk(new ByRecipient(config.features().recipientsKept())))
        .uid("by-recipient");
  }

  private KeepingOperator<Passage, Passage> walk(Stage<?> stage) {
    Keeping keeping = new Keeping(config.features().nearby());
    return new KeepingOperator<>(new Walk(stage, keeping), keeping);
  }

  private SingleOutputStreamOperator<Judged> judge(
      DataStream<Passage> received, DataStream<PolicyRecord> policies) {
    Keeping keeping = new Keeping(config.features().nearby());
    Judge judge =
        new Judge(
            config.features(),
            keeping,
            config.measures(),
            config.vault(),
            config.shadowBundle(),
            start);
    return received
        .keyBy(Keys::sender, KEY)
        .connect(policies.broadcast())
        .transform(
            "by sender, score, policy",
            judge.getProducedType(),
            new KeepingBroadcastOperator<>(judge, Judge.broadcast(), keeping))
        .uid("by-sender");
  }

  private SingleOutputStreamOperator<Judged> guard(
      DataStream<Restriction> restrictions, DataStream<PolicyRecord> policies) {
    return restrictions
        .keyBy(restriction -> QuotaGuard.KEY, KEY)
        .connect(policies.broadcast(Judge.broadcast()))
        .process(new QuotaGuard(config.guard()))
        .uid("guard")
        .name("guard")
        .setBufferTimeout(Execution.AT_ONCE);
  }

  private DataStream<CaseUpdate> cases(DataStream<Flag> flags, DataStream<Decision> decisions) {
    return flags
        .connect(decisions)
        .keyBy(
            flag -> Keys.account(flag.verdict().platform(), flag.accused()),
            decision -> Keys.account(decision.platform(), decision.accused()),
            KEY)
        .process(new Gather(config.cases()))
        .uid("cases")
        .name("cases");
  }

  private static DataStream<PolicyRecord> policies(DataStream<RawRecord> records) {
    return records
        .flatMap(new PolicyRecords())
        .uid("parse-policies")
        .name("parse policies")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(EventTime.none())
        .uid("time-policies")
        .setBufferTimeout(Execution.AT_ONCE)
        .setParallelism(1);
  }
}
