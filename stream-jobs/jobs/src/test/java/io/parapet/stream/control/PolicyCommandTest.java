package io.parapet.stream.control;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.Approval;
import io.parapet.policies.action.EmergencyStop;
import io.parapet.policies.action.Ground;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.BreakerConfig;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.config.Options;
import io.parapet.stream.job.SignalsJob;
import io.parapet.stream.testkit.RealKafka;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On a real broker, with the real job taking things back. */
class PolicyCommandTest {
  private static final String POLICY = "behaviour/burst";

  @TempDir static Path folder;
  private static KafkaNode node;
  private static RealKafka kafka;
  private static JobClient job;
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    node = KafkaNode.start(folder.resolve("kafka"));
    kafka = RealKafka.prepared(node.bootstrapServers());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Options options = Options.parse("--kafka", node.bootstrapServers());
    SignalsJob.define(env, KafkaConfig.of(options, "undo-test"), BreakerConfig.of(options));
    job = env.executeAsync();
  }

  @AfterAll
  static void stop() throws Exception {
    job.cancel().get();
    kafka.close();
    node.close();
  }

  @Test
  void nobody_lets_a_policy_restrict_by_typing_names() {
    assertThat(run("propose", POLICY, "--by", "ann", "--reason", "precise")).isNotZero();
    assertThat(run("approve", POLICY, "--by", "ben", "--reason", "ok")).isNotZero();
    try (ControlDesk desk = new ControlDesk(node.bootstrapServers())) {
      assertThat(desk.history()).noneMatch(Approval.class::isInstance);
    }
  }

  @Test
  void a_stop_and_its_end_are_both_kept_with_who_and_why() {
    assertThat(run("stop", "--all", "--by", "cara", "--reason", "incident 7")).isZero();
    assertThat(run("resume", "--all", "--by", "dan", "--reason", "over")).isZero();
    assertThat(run("controls", "--history")).isZero();
    assertThat(said.toString()).contains("incident 7", "cara", "dan");
    try (ControlDesk desk = new ControlDesk(node.bootstrapServers())) {
      assertThat(desk.controls().latest("stop/*"))
          .isInstanceOfSatisfying(
              EmergencyStop.class, stop -> assertThat(stop.stopped()).isFalse());
    }
  }

  @Test
  void neither_one_nor_all_is_refused() {
    assertThat(run("stop", "--by", "cara", "--reason", "x")).isNotZero();
    assertThat(said.toString()).contains("Name one policy, or say --all.");
  }

  @Test
  void an_undo_takes_back_all_that_a_version_did_and_says_so() throws Exception {
    for (int i = 0; i < 20; i++) {
      act("account-" + i, new Ground(new PolicyId("spam/wrong"), "v1", Harm.SPAM));
    }
    act("other", new Ground(new PolicyId("spam/right"), "v1", Harm.SPAM));
    act(
        "both",
        new Ground(new PolicyId("spam/wrong"), "v1", Harm.SPAM),
        new Ground(new PolicyId("spam/right"), "v1", Harm.SPAM));
    assertThat(run("undo", "spam/wrong@v1", "--by", "cara", "--reason", "wrong")).isZero();
    assertThat(said.toString()).contains("20 of 21 actions taken back; 1 stay");
    assertThat(reversals("spam/wrong")).hasSize(20);
    assertThat(run("undo", "spam/wrong@v1", "--by", "cara", "--reason", "again")).isZero();
    act("late", new Ground(new PolicyId("spam/wrong"), "v1", Harm.SPAM));
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> reversals("spam/wrong").size() == 21);
  }

  @Test
  void a_folder_with_a_mistake_is_not_published(@TempDir Path broken) throws Exception {
    Files.writeString(broken.resolve("a.yaml"), "id: a\n");
    assertThat(run("publish", broken.toString(), "--by", "ann", "--reason", "x")).isEqualTo(1);
    assertThat(said.toString()).contains("a.yaml:", "Nothing was published");
  }

  @Test
  void a_shared_set_is_in_force_under_its_name_once_published(@TempDir Path sets) throws Exception {
    Path file = sets.resolve("bad_domains.yaml");
    Files.writeString(
        file,
        """
        name: bad_domains
        meaning: Domains of a wave of this morning.
        owner: trust-and-safety/operations
        entries:
          - evil.example
          - {value: passing.example, expires: 2026-06-01}
        """);
    assertThat(run("publish-set", file.toString(), "--by", "ann")).isZero();
    assertThat(said.toString()).contains("2 entries in force as sets.bad_domains");
    assertThat(inForce().sets())
        .containsExactly(
            new NamedSet(
                "bad_domains",
                Map.of(
                    "evil.example",
                    Instant.MAX,
                    "passing.example",
                    Instant.parse("2026-06-01T00:00:00Z"))));
  }

  @Test
  void a_set_taken_back_is_in_force_no_more(@TempDir Path sets) throws Exception {
    Path file = sets.resolve("passing.yaml");
    Files.writeString(file, "name: passing\nmeaning: m\nowner: o\nentries:\n  - a.example\n");
    assertThat(run("publish-set", file.toString(), "--by", "ann")).isZero();
    assertThat(inForce().sets()).extracting(NamedSet::name).contains("passing");
    assertThat(run("withdraw-set", "passing")).isZero();
    assertThat(inForce().sets()).extracting(NamedSet::name).doesNotContain("passing");
  }

  @Test
  void what_is_published_says_who_and_why() throws Exception {
    String catalogue = "../../policies/catalogue";
    assertThat(run("publish", catalogue, "--by", "ann", "--reason", "fewer false alarms")).isZero();
    PolicyManifest manifest =
        WireFormat.POLICY_MANIFEST.read(kafka.latest(Topics.POLICIES).get(PolicyManifest.KEY));
    assertThat(manifest.publishedBy()).isEqualTo("ann");
    assertThat(manifest.reason()).isEqualTo("fewer false alarms");
  }

  @Test
  void a_set_with_a_mistake_or_in_another_encoding_is_not_published(@TempDir Path sets)
      throws Exception {
    Path file = sets.resolve("bad_words.yaml");
    Files.write(
        file,
        "name: bad_words\nmeaning: m\nowner: o\nentries:\n  - Grüße\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("publish-set", file.toString(), "--by", "ann")).isEqualTo(1);
    assertThat(said.toString()).contains("bad_words.yaml:5:7 not UTF-8", "Nothing was published");
    assertThat(run("publish-set", sets.resolve("none.yaml").toString(), "--by", "ann")).isNotZero();
    assertThat(inForce().sets()).extracting(NamedSet::name).doesNotContain("bad_words");
  }

  private static PublishedPolicies inForce() throws Exception {
    return PublishedPolicies.of(kafka.latest(Topics.POLICIES)).orElseThrow();
  }

  private static List<Action> reversals(String policy) throws Exception {
    List<Action> found = new ArrayList<>();
    for (byte[] value : kafka.values(Topics.ACTIONS)) {
      Action action = WireFormat.ACTION.read(value);
      boolean about =
          action.grounds().stream().anyMatch(ground -> ground.policy().value().equals(policy));
      if (action.reversal() && about) {
        found.add(action);
      }
    }
    return found.stream().distinct().toList();
  }

  private static void act(String account, Ground... grounds) throws Exception {
    Measure measure =
        new Measure(MeasureKind.LIMIT_RATE, MeasureSubject.ACCOUNT, Duration.ofDays(1), true, true);
    Action action =
        new Action(
            ActionId.of(account, "limit_rate", "m-" + account),
            new PlatformId("instagram"),
            new AccountId(account),
            account,
            measure,
            "m-" + account,
            true,
            false,
            NOON,
            null,
            null,
            Stream.of(grounds).toList());
    kafka.send(Topics.ACTIONS, account, WireFormat.ACTION.write(action));
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--kafka", node.bootstrapServers()));
    CommandLine line = PolicyCommand.commandLine();
    line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
    return line.execute(all.toArray(String[]::new));
  }
}
