package io.parapet.endtoend;

import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.local.node.FlinkJob;
import io.parapet.local.node.KafkaNode;
import io.parapet.local.node.StandaloneCluster;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.stream.testkit.RealKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screening job on a cluster of two processes, one of which is killed while events flow. */
class KilledTaskManagerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int EVENTS = 300;
  private static final int REPORTS = 20;

  @TempDir Path folder;
  private KafkaNode node;
  private RealKafka kafka;
  private Log log;
  private StandaloneCluster cluster;
  private final Set<String> expected = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private int batches;

  @BeforeEach
  void start() throws Exception {
    node = KafkaNode.start(folder.resolve("kafka"));
    kafka = RealKafka.prepared(node.bootstrapServers());
    log = new Log(kafka);
    cluster = StandaloneCluster.start(folder.resolve("flink"), job());
  }

  @AfterEach
  void stop() {
    cluster.close();
    kafka.close();
    node.close();
  }

  @Test
  void every_event_has_one_verdict_id_and_no_case_is_lost_or_doubled() throws Exception {
    sendBatch();
    await().atMost(PATIENCE).until(() -> !log.judged().isEmpty());
    cluster.killTaskManager();
    sendBatch();
    cluster.restartTaskManager();
    sendBatch();
    assertNothingLostOrDoubled();
  }

  @Test
  @Tag("soak")
  void either_process_may_be_killed_time_and_again() throws Exception {
    for (int round = 0; round < 5; round++) {
      sendBatch();
      cluster.killTaskManager();
      sendBatch();
      cluster.restartTaskManager();
      sendBatch();
      cluster.killJobManager();
      cluster.restartJobManager();
    }
    assertNothingLostOrDoubled();
  }

  private void assertNothingLostOrDoubled() throws Exception {
    await().atMost(PATIENCE).until(() -> log.judged().size() >= expected.size());
    assertThat(log.judged()).isEqualTo(expected);
    await().atMost(PATIENCE).until(() -> log.refused().size() >= batches);
    assertThat(log.refused()).hasSize(batches);
    await().atMost(PATIENCE).until(() -> accused().containsAll(reported));
    Collection<List<CaseUpdate>> cases = log.cases().values();
    assertThat(cases).extracting(KilledTaskManagerTest::waiting).doesNotHaveDuplicates();
    assertThat(cases).allSatisfy(KilledTaskManagerTest::assertUnbroken);
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

  /** Events, reports about one account each, and one input that cannot be read. */
  private void sendBatch() throws Exception {
    String batch = "b" + batches++;
    for (int i = 0; i < EVENTS; i++) {
      String id = batch + "-m" + i;
      log.send(aMessage().id(id).from(batch + "-s" + i % 40).to("r" + i).sent());
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

  private FlinkJob job() {
    List<String> arguments = List.of("--kafka", node.bootstrapServers());
    return new FlinkJob("screening", Jobs.jar(), Jobs.SCREENING, arguments);
  }
}
