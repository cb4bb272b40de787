package io.parapet.stream.job;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.testkit.Decisions;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.testkit.Reports;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.BreakerConfig;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.config.Options;
import io.parapet.stream.testkit.RealKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsJobTest {
  private static final String CREDIBILITY = "report.reporter_credibility";

  @TempDir static Path folder;
  private static KafkaNode node;
  private static RealKafka kafka;
  private static JobClient job;

  @BeforeAll
  static void start() throws Exception {
    node = KafkaNode.start(folder.resolve("kafka"));
    kafka = RealKafka.prepared(node.bootstrapServers());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SignalsJob.define(env, config(), BreakerConfig.of(Options.parse()));
    job = env.executeAsync();
  }

  @AfterAll
  static void stop() throws Exception {
    job.cancel().get();
    kafka.close();
    node.close();
  }

  @Test
  void a_decision_comes_back_as_strikes_of_the_accused() throws Exception {
    send(aDecision().about("spammer").ruling(Ruling.REMOVE).at(Messages.NOON));
    awaitSignal("strikes/instagram/spammer", "sender.decisions_against_90d");
  }

  @Test
  void who_is_erased_loses_all_strikes_and_the_signal_of_them() throws Exception {
    String key = "strikes/instagram/erased";
    send(aDecision().about("erased").ruling(Ruling.REMOVE).at(Messages.NOON));
    awaitSignal(key, "sender.strikes");
    assertErasable(key);
  }

  @Test
  void so_does_who_reported_with_the_rulings_on_that() throws Exception {
    String key = "credibility/instagram/gone";
    send(aReport().id("r-7").by("gone").about("thief"));
    send(aDecision().id("d-7").about("thief").onReports("r-7"));
    awaitSignal(key, CREDIBILITY);
    assertErasable(key);
  }

  /** The job repeats the tombstone once it has forgotten, and says no more. */
  private static void assertErasable(String key) throws Exception {
    kafka.forget(Topics.SIGNALS, key);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> kafka.history(Topics.SIGNALS, key), told -> told.size() == 3);
    assertThat(kafka.history(Topics.SIGNALS, key).subList(1, 3)).containsOnlyNulls();
  }

  @Test
  void upheld_and_rejected_reports_come_back_as_credibility() throws Exception {
    send(aReport().id("r-1").by("honest").about("thief"));
    send(aReport().id("r-2").by("liar").about("thief"));
    send(aDecision().id("d-1").about("thief").onReports("r-1"));
    send(aDecision().id("d-2").about("thief").ruling(Ruling.DISMISS).onReports("r-2"));
    assertThat(awaitSignal("credibility/instagram/honest", CREDIBILITY)).isEqualTo(0.6);
    assertThat(awaitSignal("credibility/instagram/liar", CREDIBILITY)).isEqualTo(0.4);
  }

  @Test
  void a_decision_read_before_its_report_counts_once_the_report_is_there() throws Exception {
    send(aDecision().id("d-9").about("early").onReports("r-9"));
    awaitSignal("strikes/instagram/early", "sender.strikes");
    send(aReport().id("r-9").by("late").about("early"));
    assertThat(awaitSignal("credibility/instagram/late", CREDIBILITY)).isEqualTo(0.6);
  }

  @Test
  void a_reversal_turns_the_reporters_credibility_round() throws Exception {
    send(aReport().id("r-5").by("mistaken").about("innocent"));
    send(aDecision().id("d-5").about("innocent").onReports("r-5"));
    send(
        aDecision()
            .id("d-6")
            .about("innocent")
            .ruling(Ruling.DISMISS)
            .reversing("d-5")
            .at(Messages.NOON.plusSeconds(60))
            .onReports("r-5"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> value("credibility/instagram/mistaken", CREDIBILITY), v -> v == 0.4);
    assertThat(value("strikes/instagram/innocent", "sender.strikes")).isZero();
  }

  @Test
  void senders_of_nearly_the_same_text_learn_of_each_other() throws Exception {
    for (int i = 0; i < 3; i++) {
      StrangerContact contact =
          new StrangerContact(
              new PlatformId("instagram"),
              new AccountId("member-" + i),
              new MessageId("m-" + i),
              Messages.NOON,
              "0123456789abcde" + i,
              List.of("prize.example"),
              Duration.ofDays(2),
              30,
              6);
      kafka.send(
          Topics.STRANGER_CONTACTS, "member-" + i, WireFormat.STRANGER_CONTACT.write(contact));
    }
    for (int i = 0; i < 3; i++) {
      String member = "instagram/member-" + i;
      awaitValue("link_campaign/" + member, "campaign.shared_domain_senders_24h", 3);
      awaitValue("campaign/" + member, "campaign.senders_24h", 3);
    }
  }

  private static void awaitValue(String key, String feature, double expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> value(key, feature), value -> value == expected);
  }

  private static KafkaConfig config() {
    return KafkaConfig.of(Options.parse("--kafka", node.bootstrapServers()), "signals-test");
  }

  private static double awaitSignal(String key, String feature) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> value(key, feature), value -> !Double.isNaN(value));
  }

  private static double value(String key, String feature) throws WireException {
    byte[] json = kafka.latest(Topics.SIGNALS).get(key);
    Signal signal = json == null ? null : WireFormat.SIGNAL.read(json);
    return signal == null ? Double.NaN : signal.values().getOrDefault(feature, Double.NaN);
  }

  private static void send(Reports report) throws Exception {
    var made = report.with("sealed");
    kafka.send(Topics.REPORTS, made.reported().value(), WireFormat.REPORT.write(made));
  }

  private static void send(Decisions decision) throws Exception {
    var made = decision.made();
    kafka.send(Topics.DECISIONS, made.accused().value(), WireFormat.DECISION.write(made));
  }
}
