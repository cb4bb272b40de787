package io.parapet.stream.job;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static io.parapet.policies.testkit.Messages.NOON;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyChange;
import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.archive.ArchiveFiles;
import io.parapet.stream.config.ArchiveConfig;
import io.parapet.stream.testkit.RealKafka;
import io.parapet.stream.testkit.TinyDisk;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What is judged goes to files, and a backtest tells what other policies would make of it. */
class ArchiveJobTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** The events are of a fixed day. */
  private static final String KEPT = "P36500D";

  private static final String PATH = "test/strangers.yaml";

  /** Fires from 20 strangers an hour on, and would limit from 30 on. */
  private static final String MANY_STRANGERS =
      """
      id: test/strangers
      title: Wrote to many strangers
      owner: test
      harm: spam
      severity: low
      stage: shadow
      condition: sender.strangers_1h >= 20.0
      score: "sender.strangers_1h >= 30.0 ? 0.9 : 0.5"
      thresholds:
        flag: 0.1
        limit:
          at: 0.8
          measures:
            - {do: to_requests, to: message}
      rationale: It shows what a backtest tells.
      reference: none
      runbook: Nothing to do.
      notice: none
      transparency: other_violation_tc
      """;

  @TempDir static Path folder;
  private static KafkaNode node;
  private static RealKafka kafka;
  private static final List<JobClient> JOBS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    node = KafkaNode.start(folder.resolve("kafka"));
    kafka = RealKafka.prepared(node.bootstrapServers());
    new PrepareKafka(node.bootstrapServers(), TopicSettings.LOCAL)
        .publish(List.of(new PolicyBody(PATH, MANY_STRANGERS)), "test", null);
    for (int i = 0; i < 40; i++) {
      score("sender-" + i, i, NOON.plusSeconds(i));
    }
    score("long-ago", 40, NOON.minus(Duration.ofDays(3)));
    rule("sender-30", Ruling.RESTRICT);
    rule("sender-31", Ruling.RESTRICT);
    rule("sender-32", Ruling.DISMISS);
    rule("sender-15", Ruling.DISMISS);
    JOBS.add(run(ArchiveJob::define, config("archive")));
    JOBS.add(run(BacktestJob::define, config("archive")));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(archived()).hasSize(41));
  }

  @AfterAll
  static void stop() throws Exception {
    for (JobClient job : JOBS) {
      job.cancel().get();
    }
    kafka.close();
    node.close();
  }

  @Test
  void every_event_is_there_once_with_its_features_and_nobody_is_named() throws Exception {
    assertThat(archived())
        .extracting(event -> event.features().get("sender.strangers_1h"))
        .contains(0.0, 39.0)
        .doesNotHaveDuplicates();
    assertThat(archived()).extracting(ScoredEvent::account).doesNotHaveDuplicates();
    assertThat(archived().toString()).doesNotContain("sender-", "message-of");
    for (org.apache.flink.core.fs.Path file : files("archive")) {
      assertThat(new String(Files.readAllBytes(Path.of(file.getPath())), ISO_8859_1))
          .doesNotContain("sender-");
    }
  }

  @Test
  void a_lower_threshold_shows_who_is_flagged_newly_and_how_precise_that_is() throws Exception {
    BacktestResult result = ask("lower", MANY_STRANGERS.replace(">= 20.0", ">= 10.0"), null);
    assertThat(result.problems()).isEmpty();
    assertThat(result.events()).isEqualTo(41);
    assertThat(result.before().flag()).isEqualTo(10);
    assertThat(result.after().flag()).isEqualTo(20);
    PolicyChange change = result.changes().getFirst();
    assertThat(change.newlyFlagged()).isEqualTo(10);
    assertThat(change.noLongerFlagged()).isZero();
    assertThat(change.newlyRestricted()).isZero();
    assertThat(change.upheldBefore().share()).isEqualTo(2 / 3.0);
    assertThat(change.upheldAfter().share()).isEqualTo(2 / 4.0);
    assertThat(change.upheldAfter().low()).isBetween(0.0, 0.5);
    assertThat(change.gained()).hasSize(10);
    assertThat(change.gained())
        .allSatisfy(example -> assertThat(example.before()).isEqualTo(Outcome.ALLOW))
        .extracting(PolicyChange.Example::decided)
        .filteredOn(decided -> decided != null)
        .hasSize(1);
  }

  @Test
  void a_ladder_that_reaches_less_shows_who_is_no_longer_restricted() throws Exception {
    BacktestResult result = ask("milder", MANY_STRANGERS.replace(">= 30.0", ">= 35.0"), null);
    PolicyChange change = result.changes().getFirst();
    assertThat(change.before().limit()).isEqualTo(11);
    assertThat(change.after().limit()).isEqualTo(6);
    assertThat(change.noLongerRestricted()).isEqualTo(5);
    assertThat(change.noLongerFlagged()).isZero();
    assertThat(change.lost()).extracting(PolicyChange.Example::after).containsOnly(Outcome.FLAG);
  }

  @Test
  void only_what_happened_since_then_is_asked() throws Exception {
    BacktestResult result = ask("recent", MANY_STRANGERS, NOON);
    assertThat(result.events()).isEqualTo(40);
    assertThat(result.from()).isEqualTo(NOON);
    assertThat(result.changes()).noneMatch(PolicyChange::changesAnything);
  }

  @Test
  void a_candidate_with_a_mistake_is_answered_with_where_it_is() throws Exception {
    BacktestResult result =
        ask("wrong", MANY_STRANGERS.replace("strangers_1h", "strangers_1x"), null);
    assertThat(result.problems())
        .anySatisfy(problem -> assertThat(problem).contains(PATH, "strangers_1x"));
    assertThat(result.changes()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_holds_nobody_up_and_loses_nothing() throws Exception {
    Path full = Files.writeString(folder.resolve("full"), "where a folder should be");
    JobClient stuck = run(ArchiveJob::define, config("full", "--group", "stuck"));
    await().atMost(PATIENCE).until(() -> stuck.getJobStatus().get() == JobStatus.RESTARTING);
    Files.delete(full);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(archived("full")).hasSize(41));
    stuck.cancel().get();
  }

  @Test
  void a_disk_that_is_full_holds_nobody_up_and_loses_nothing() throws Exception {
    Path tiny = Files.createDirectory(folder.resolve("tiny"));
    try (TinyDisk disk = mounted(tiny)) {
      JobClient stuck = run(ArchiveJob::define, config("tiny", "--group", "tiny"));
      await().atMost(PATIENCE).until(() -> stuck.getJobStatus().get() == JobStatus.RESTARTING);
      assertThat(Files.getFileStore(tiny).getUsableSpace()).isZero();
      assertThat(archived("tiny")).isEmpty();
      disk.enlarge("16m");
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(archived("tiny")).hasSize(41));
      stuck.cancel().get();
    }
  }

  /** Only who may mount can meet a disk that is full; elsewhere this is left out. */
  private static TinyDisk mounted(Path folder) throws Exception {
    try {
      return TinyDisk.mount(folder, "16k");
    } catch (IOException e) {
      throw new TestAbortedException("cannot mount a small disk", e);
    }
  }

  @Test
  void what_is_no_request_becomes_a_dead_letter() throws Exception {
    kafka.send(Topics.BACKTEST_REQUESTS, "x", "{}".getBytes(UTF_8));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                kafka.values(Topics.DEAD_LETTERS).stream()
                    .anyMatch(letter -> new String(letter, UTF_8).contains("backtest")));
  }

  private static BacktestResult ask(String id, String yaml, Instant since) throws Exception {
    BacktestRequest request = new BacktestRequest(id, Map.of(PATH, yaml), since, null, "ann", NOON);
    kafka.send(Topics.BACKTEST_REQUESTS, id, WireFormat.BACKTEST_REQUEST.write(request));
    return await().atMost(PATIENCE).until(() -> result(id), Optional::isPresent).orElseThrow();
  }

  private static Optional<BacktestResult> result(String id) throws Exception {
    for (byte[] value : kafka.values(Topics.BACKTEST_RESULTS)) {
      BacktestResult result = WireFormat.BACKTEST_RESULT.read(value);
      if (result.requestId().equals(id)) {
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }

  private static void score(String sender, double strangers, Instant at) throws Exception {
    FeatureVector features =
        new FeatureVector()
            .set(FeatureCatalog.SENDER_STRANGERS_1H, strangers)
            .set(FeatureCatalog.MESSAGE_PLATFORM, "instagram");
    Subject subject =
        new Subject(
            SubjectKind.MESSAGE,
            "message-of-" + sender,
            new AccountId(sender),
            new PlatformId("instagram"),
            features,
            List.of(),
            at);
    Verdict verdict = PolicySet.bundled().evaluate(subject);
    kafka.send(
        Topics.SCORED_EVENTS,
        sender,
        WireFormat.SCORED_EVENT.write(ScoredEvent.of(verdict, features)));
  }

  private static void rule(String account, Ruling ruling) throws Exception {
    Decision decision = aDecision().id("d-" + account).about(account).ruling(ruling).made();
    kafka.send(Topics.DECISIONS, account, WireFormat.DECISION.write(decision));
  }

  private static List<ScoredEvent> archived() throws Exception {
    return archived("archive");
  }

  private static List<ScoredEvent> archived(String archive) throws Exception {
    List<ScoredEvent> found = new ArrayList<>();
    for (org.apache.flink.core.fs.Path file : files(archive)) {
      ArchiveFiles.read(file, found::add);
    }
    return found;
  }

  private static List<org.apache.flink.core.fs.Path> files(String archive) throws Exception {
    return ArchiveFiles.list(
        new org.apache.flink.core.fs.Path(folder.resolve(archive).toUri()), day -> true);
  }

  @FunctionalInterface
  private interface Definition {
    void of(StreamExecutionEnvironment env, ArchiveConfig config);
  }

  private static JobClient run(Definition job, ArchiveConfig config) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    job.of(env, config);
    return env.executeAsync();
  }

  private static ArchiveConfig config(String archive, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--kafka", node.bootstrapServers(),
                "--archive", folder.resolve(archive).toUri().toString(),
                "--vault", folder.resolve("vault").toString(),
                "--archive-every", "1s",
                "--archive-kept", KEPT));
    arguments.addAll(List.of(more));
    return ArchiveConfig.parse(arguments.toArray(String[]::new));
  }
}
