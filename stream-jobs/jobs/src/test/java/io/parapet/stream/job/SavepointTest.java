package io.parapet.stream.job;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.testkit.Decisions;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.Sources;
import java.util.List;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The first savepoints still restore. In them is what these accounts had done: {@code mallory} sent
 * m-1 to m-10 to a stranger each, was blocked once and reported once, by r-1, which was upheld.
 */
class SavepointTest {
  /** Much longer than the job waits before it takes an input for idle. */
  private static final int QUIET = 1_500;

  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @Test
  void screening_goes_on_from_the_state_of_the_version_before() throws Exception {
    Collected found =
        Savepoints.restore(
            "screening",
            env -> screen(env, "after", present(), List.of()),
            collected -> collected.verdicts().size() == 2);
    FeatureVector again = found.judged("again").getFirst().features();
    assertThat(again.number(FeatureCatalog.SENDER_MESSAGES_24H)).isEqualTo(11);
    assertThat(again.number(FeatureCatalog.SENDER_STRANGERS_24H)).isEqualTo(10);
    assertThat(again.number(FeatureCatalog.SENDER_BLOCKS_24H)).isEqualTo(1);
    assertThat(again.number(FeatureCatalog.SENDER_LINK_DOMAINS_24H)).isEqualTo(1);
    assertThat(again.number(FeatureCatalog.PAIR_MESSAGES_24H)).isEqualTo(2);
    assertThat(again.number(FeatureCatalog.RECIPIENT_STRANGERS_24H)).isEqualTo(1);
    assertThat(found.judged("m-1").getFirst().features().number(FeatureCatalog.PAIR_MESSAGES_24H))
        .as("the repetition of a message of the version before is not counted")
        .isEqualTo(2);
  }

  @Test
  void nothing_is_forgotten_while_the_input_is_quiet() throws Exception {
    Collected found =
        Savepoints.restore(
            "screening",
            env -> screen(env, Trickle.of(env, "after-events", present(), QUIET)),
            collected -> collected.verdicts().size() == 2);
    FeatureVector again = found.judged("again").getFirst().features();
    assertThat(again.number(FeatureCatalog.SENDER_MESSAGES_24H)).isEqualTo(11);
    assertThat(again.number(FeatureCatalog.RECIPIENT_STRANGERS_1H)).isEqualTo(1);
    assertThat(again.number(FeatureCatalog.PAIR_MESSAGES_24H)).isEqualTo(2);
  }

  @Test
  void an_open_case_grows_on() throws Exception {
    Collected found =
        Savepoints.restore(
            "screening",
            env -> screen(env, "after", List.of(), List.of(report("r-2", 7200))),
            collected -> !collected.all(CaseUpdate.class).isEmpty());
    CaseUpdate grown = found.all(CaseUpdate.class).getFirst();
    assertThat(grown.ordinal()).isEqualTo(1);
    assertThat(grown.revision()).isGreaterThan(1);
    assertThat(grown.reportCount()).isEqualTo(2);
  }

  @Test
  void signals_go_on_from_the_state_of_the_version_before() throws Exception {
    RawRecord ruling =
        decision(aDecision().id("d-2").about("mallory").onReports("r-9").at(NOON.plusSeconds(900)));
    Collected found =
        Savepoints.restore(
            "signals",
            env -> signal(env, "after", List.of(report("r-9", 700)), List.of(ruling)),
            collected -> !rated(collected).isEmpty());
    assertThat(rated(found).getFirst().values().get("report.reporter_credibility"))
        .as("the reporter was right twice, once in the version before")
        .isBetween(0.66, 0.67);
  }

  /** Strikes may be told again at any time: the timer of the version before is over. */
  private static List<Signal> rated(Collected found) {
    return found.all(Signal.class).stream()
        .filter(signal -> signal.kind() == SignalKind.CREDIBILITY)
        .toList();
  }

  private static List<RawRecord> present() {
    return List.of(message("again", "victim-1", 300), message("m-1", "victim-1", 310));
  }

  private static RawRecord message(String id, String to, int second) {
    Messages message =
        aMessage()
            .id(id)
            .from("mallory")
            .to(to)
            .at(NOON.plusSeconds(second))
            .toStranger()
            .linking("prize.example")
            .fingerprint("0123456789abcdef");
    return RawRecord.of(Topics.DM_EVENTS.name(), second, WireFormat.DM_EVENT.write(message.sent()));
  }

  private static RawRecord report(String id, int second) {
    var report =
        aReport().id(id).by("victim-3").about("mallory").at(NOON.plusSeconds(second)).with(null);
    return RawRecord.of(Topics.REPORTS.name(), second, WireFormat.REPORT.write(report));
  }

  private static RawRecord decision(Decisions ruling) {
    return RawRecord.of(Topics.DECISIONS.name(), 0, WireFormat.DECISION.write(ruling.made()));
  }

  private static Collected screen(
      StreamExecutionEnvironment env,
      String name,
      List<RawRecord> events,
      List<RawRecord> reports) {
    return screen(env, name, Trickle.of(env, name + "-events", events), reports);
  }

  private static Collected screen(StreamExecutionEnvironment env, DataStream<RawRecord> events) {
    return screen(env, "after", events, List.of());
  }

  private static Collected screen(
      StreamExecutionEnvironment env,
      String name,
      DataStream<RawRecord> events,
      List<RawRecord> reports) {
    Sources sources =
        new Sources(
            events,
            Trickle.of(env, name + "-reports", reports),
            Trickle.of(env, name + "-signals", List.of()),
            Trickle.of(env, name + "-decisions", List.of()),
            Trickle.of(env, name + "-policies", List.of()));
    Collected found = new Collected();
    JobConfig config = JobConfig.parse("--parallelism", "1", "--idleness", "200ms");
    ScreeningJob.define(env, config, sources, found);
    return found;
  }

  private static Collected signal(
      StreamExecutionEnvironment env,
      String name,
      List<RawRecord> reports,
      List<RawRecord> decisions) {
    env.setParallelism(1);
    Collected found = new Collected();
    found.keepAll(
        SignalsJob.signals(
            env,
            Savepoints.inputs(env, name + "-decisions", decisions),
            Savepoints.inputs(env, name + "-reports", reports),
            SignalsJob.contacts(Savepoints.inputs(env, name + "-contacts", List.of())),
            SignalsJob.erasures(Trickle.of(env, name + "-erasures", List.of()))));
    return found;
  }
}
