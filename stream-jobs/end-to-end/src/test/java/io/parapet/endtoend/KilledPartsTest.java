package io.parapet.endtoend;

import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.local.node.FlinkJob;
import io.parapet.local.node.KafkaNode;
import io.parapet.local.node.StandaloneCluster;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.Approval;
import io.parapet.policies.action.Signature;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.id.Sha256;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.testkit.RealKafka;
import io.parapet.stream.topic.PolicyFolder;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The screening job on a cluster of two processes, and a real broker: each is killed while events
 * flow. Topics have one partition, so that the order recorded is the order of all.
 */
class KilledPartsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final TopicSettings IN_ORDER = new TopicSettings(1, (short) 1, 1 << 20);
  private static final int EVENTS = 300;
  private static final int SENDERS = 40;
  private static final int REPORTS = 20;
  private static final int SOAK_KILLS = 5;
  private static final long SEED = 2005;

  private static final String POLICY = "test/strangers";

  /** Restricts what a sender writes to the sixth stranger and every further one. */
  private static final String MANY_STRANGERS =
      """
      id: test/strangers
      title: Wrote to many strangers
      owner: test
      harm: spam
      severity: low
      stage: enforced
      condition: sender.strangers_24h >= 6.0
      score: "0.9"
      thresholds:
        flag: 0.1
        limit:
          at: 0.8
          measures:
            - {do: to_requests, to: message}
      guard: {per_hour: 100000, per_day: 100000}
      rationale: It shows that no action is lost or doubled.
      reference: none
      runbook: Nothing to do.
      notice: none
      transparency: other_violation_tc
      """;

  private static final int BEFORE_RESTRICTED = 5;

  /** In a batch. Each message goes to somebody whom its sender never wrote to. */
  private static final int RESTRICTED = EVENTS - SENDERS * BEFORE_RESTRICTED;

  @TempDir Path folder;
  private KafkaNode node;
  private RealKafka kafka;
  private Log log;
  private StandaloneCluster cluster;
  private final Set<String> expected = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private int batches;

  private enum Part {
    TASK_MANAGER,
    JOB_MANAGER,
    BROKER
  }

  @BeforeEach
  void start() throws Exception {
    node = KafkaNode.start(folder.resolve("kafka"));
    kafka = RealKafka.prepared(node.bootstrapServers(), IN_ORDER);
    log = new Log(kafka);
    publish();
    approve();
  }

  private void publish() throws Exception {
    List<PolicyBody> policies = new ArrayList<>(PolicyFolder.bundled());
    policies.add(new PolicyBody(POLICY + ".yaml", MANY_STRANGERS));
    new PrepareKafka(node.bootstrapServers(), IN_ORDER).publish(policies, "test", null);
  }

  /** As two persons do in the console. */
  private void approve() throws Exception {
    Signature ann = new Signature("ann", Messages.NOON);
    Signature ben = new Signature("ben", Messages.NOON);
    String hash = Sha256.hex(MANY_STRANGERS.getBytes(UTF_8));
    Approval approval = new Approval(new PolicyId(POLICY), hash, ann, "test", ben);
    var unused = kafka.send(Topics.CONTROLS, approval.key(), WireFormat.CONTROL.write(approval));
  }

  /** Starts the job, with its state in memory or in RocksDB, and waits until it restricts. */
  private void screen(String backend) {
    cluster = StandaloneCluster.start(folder.resolve("flink"), backend, job("screening"));
    await().atMost(PATIENCE).until(this::restricts);
  }

  /** Whether the approval has come to the job: one more stranger is written to, to see. */
  private boolean restricts() throws Exception {
    String id = "first-" + expected.size();
    log.send(aMessage().id(id).from("first").to(id).sent());
    expected.add(id);
    return !restricted("first-").isEmpty();
  }

  @AfterEach
  void stop() {
    cluster.close();
    kafka.close();
    node.close();
  }

  /** State is in RocksDB, as on a cluster. */
  @Test
  void each_part_may_be_killed_once_and_nothing_is_lost_doubled_or_counted_otherwise()
      throws Exception {
    screen("rocksdb");
    for (Part part : Part.values()) {
      sendBatchAndKill(part, EVENTS / 2);
    }
    assertNothingLostOrDoubled();
    assertFeaturesAreThoseOfAnUndisturbedRun();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  @Tag("soak")
  void each_part_may_be_killed_time_and_again_at_any_point(String backend) throws Exception {
    screen(backend);
    List<Part> kills = new ArrayList<>();
    for (Part part : Part.values()) {
      kills.addAll(Collections.nCopies(SOAK_KILLS, part));
    }
    Random random = new Random(SEED);
    Collections.shuffle(kills, random);
    for (Part part : kills) {
      sendBatchAndKill(part, random.nextInt(EVENTS));
    }
    assertNothingLostOrDoubled();
    assertFeaturesAreThoseOfAnUndisturbedRun();
  }

  /** The part is killed once so many of the batch are judged. */
  private void sendBatchAndKill(Part part, int judged) throws Exception {
    int before = log.judged().size();
    sendBatchAnd(
        () -> {
          await().atMost(PATIENCE).until(() -> log.judged().size() >= before + judged);
          kill(part);
          restart(part);
        });
  }

  private void kill(Part part) {
    switch (part) {
      case TASK_MANAGER -> cluster.killTaskManager();
      case JOB_MANAGER -> cluster.killJobManager();
      case BROKER -> node.kill();
    }
  }

  private void restart(Part part) {
    switch (part) {
      case TASK_MANAGER -> cluster.restartTaskManager();
      case JOB_MANAGER -> cluster.restartJobManager();
      case BROKER -> node.restart();
    }
  }

  private void assertNothingLostOrDoubled() throws Exception {
    await().atMost(PATIENCE).until(() -> log.judged().size() >= expected.size());
    assertThat(log.judged()).isEqualTo(expected);
    await().atMost(PATIENCE).until(() -> log.refused().size() >= batches);
    assertThat(log.refused()).hasSize(batches);
    await().atMost(PATIENCE).until(() -> accused().containsAll(reported));
    Collection<List<CaseUpdate>> cases = log.cases().values();
    assertThat(cases).extracting(KilledPartsTest::waiting).doesNotHaveDuplicates();
    assertThat(cases).allSatisfy(KilledPartsTest::assertUnbroken);
    await().atMost(PATIENCE).until(() -> restricted("b").size() >= batches * RESTRICTED);
    assertThat(restricted("b")).hasSize(batches * RESTRICTED).doesNotHaveDuplicates();
    assertThat(log.read(Topics.ACTIONS, WireFormat.ACTION))
        .extracting(Action::actionId)
        .doesNotHaveDuplicates();
  }

  /** The messages that were restricted, of those whose ids begin so. */
  private List<String> restricted(String prefix) throws Exception {
    return log.read(Topics.ACTIONS, WireFormat.ACTION).stream()
        .map(Action::subjectId)
        .filter(message -> message.startsWith(prefix))
        .toList();
  }

  /**
   * Another group reads the same record of what came in, and nobody disturbs it; its state is in
   * memory. Of each input the first answer counts: what is read again is answered again, by what is
   * known then.
   */
  private void assertFeaturesAreThoseOfAnUndisturbedRun() throws Exception {
    cluster.close();
    List<ScoredEvent> disturbed = scored();
    cluster = StandaloneCluster.start(folder.resolve("again"), "hashmap", job("undisturbed"));
    await().atMost(PATIENCE).until(() -> scored().size() >= disturbed.size() + expected.size());
    List<ScoredEvent> all = scored();
    assertThat(firstFeatures(disturbed))
        .isEqualTo(firstFeatures(all.subList(disturbed.size(), all.size())));
  }

  private List<ScoredEvent> scored() throws Exception {
    return log.read(Topics.SCORED_EVENTS, WireFormat.SCORED_EVENT);
  }

  private static Map<String, Map<String, Object>> firstFeatures(List<ScoredEvent> scored) {
    return scored.stream()
        .collect(
            Collectors.toMap(
                ScoredEvent::subjectId, ScoredEvent::features, (first, again) -> first));
  }

  private Set<String> accused() throws Exception {
    return log.cases().values().stream()
        .map(updates -> updates.getFirst().accused().value())
        .collect(Collectors.toSet());
  }

  /** An account has one open case in a lane. */
  private static String waiting(List<CaseUpdate> updates) {
    return updates.getFirst().accused() + " in " + updates.getFirst().lane();
  }

  /** Each revision once, in order: neither a fork nor a gap. */
  private static void assertUnbroken(List<CaseUpdate> updates) {
    assertThat(updates)
        .extracting(CaseUpdate::revision)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, updates.size()).boxed().toList());
    assertThat(updates).extracting(CaseUpdate::ordinal).containsOnly(1);
  }

  @FunctionalInterface
  private interface Deed {
    void run() throws Exception;
  }

  /** Sends a batch while something happens; who sends waits as long as the broker is away. */
  private void sendBatchAnd(Deed deed) throws Exception {
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    Thread sender =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
            .start(this::sendBatchOrFail);
    deed.run();
    sender.join();
    assertThat(failures).isEmpty();
  }

  private void sendBatchOrFail() {
    try {
      sendBatch();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Events, reports about one account each, and one input that cannot be read. */
  private void sendBatch() throws Exception {
    String batch = "b" + batches++;
    for (int i = 0; i < EVENTS; i++) {
      String id = batch + "-m" + i;
      log.send(aMessage().id(id).from(batch + "-s" + i % SENDERS).to("r" + i).sent());
      expected.add(id);
    }
    for (int i = 0; i < REPORTS; i++) {
      String id = batch + "-r" + i;
      String account = batch + "-a" + i;
      log.send(aReport().id(id).by("w" + i).about(account).with(null));
      expected.add(id);
      reported.add(account);
    }
    log.sendNonsense(batch);
  }

  private FlinkJob job(String group) {
    List<String> arguments =
        List.of(
            "--kafka", node.bootstrapServers(),
            "--group", group,
            "--archive", "yes",
            "--automatic-measures", "enforced",
            "--automatic-per-hour", "100000",
            "--automatic-per-day", "100000");
    return new FlinkJob(group, Jobs.jar(), Jobs.SCREENING, arguments);
  }
}
