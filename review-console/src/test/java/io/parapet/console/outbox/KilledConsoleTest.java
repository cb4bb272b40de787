package io.parapet.console.outbox;

import static io.parapet.policies.testkit.Cases.aCase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.console.KafkaProbe;
import io.parapet.console.RealNodes;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.TestStaff;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.security.Credentials;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.local.node.ChildJvm;
import io.parapet.local.node.HttpProbe;
import io.parapet.local.node.NodeSpec;
import io.parapet.local.node.Ports;
import io.parapet.local.node.RunningNode;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console as a process of its own, killed while it takes reports and sends decisions. */
class KilledConsoleTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int SOAK_KILLS = 5;
  private static final int DECISIONS = 20;
  private static final int MOST_BEFORE_A_KILL = 40;
  private static final Staff ADA = TestStaff.moderator("ada");

  @TempDir Path folder;
  private final String run = UUID.randomUUID().toString();
  private final int port = Ports.free();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final List<StoredCase> decided = new ArrayList<>();
  private final Random random = new Random(2006);
  private CaseDesk cases;
  private RunningNode console;

  @BeforeEach
  void start() {
    SharedConsole.close();
    RunningConsole.createTopics(RealNodes.kafka().bootstrapServers());
    cases = new CaseDesk(Clock.systemUTC());
    console = spec().start().awaitHealthy();
  }

  @AfterEach
  void stop() throws Exception {
    console.close();
    cases.close();
  }

  @Test
  void what_was_accepted_or_decided_is_sent_whenever_it_is_killed() throws Exception {
    killUnderLoad(0);
    assertNothingLostOrDoubled();
  }

  @Test
  @Tag("soak")
  void it_may_be_killed_time_and_again() throws Exception {
    for (int round = 0; round < SOAK_KILLS; round++) {
      killUnderLoad(round);
    }
    assertNothingLostOrDoubled();
  }

  /** It falls as soon as the first of many decisions is sent; some more are made meanwhile. */
  private void killUnderLoad(int round) throws Exception {
    int enough = accepted.size() + 1 + random.nextInt(MOST_BEFORE_A_KILL);
    Thread load = Thread.ofPlatform().start(() -> reportUntilKilled(round));
    await().atMost(PATIENCE).until(() -> accepted.size() >= enough);
    int before = deliveries().size();
    decideAll(round, 1);
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(PATIENCE)
        .until(() -> deliveries().size() > before);
    console.kill();
    load.join();
    decideAll(round, 1 + DECISIONS);
    console.restart();
  }

  /** On two accounts in turn. */
  private void decideAll(int round, int first) {
    for (int i = 0; i < DECISIONS; i++) {
      decide("account-" + round + "-" + i % 2, first + i);
    }
  }

  private void assertNothingLostOrDoubled() {
    await().atMost(PATIENCE).until(() -> reported().containsAll(accepted));
    Set<String> made =
        decided.stream()
            .map(found -> found.work().decision().decisionId().value())
            .collect(Collectors.toSet());
    await().atMost(PATIENCE).until(() -> deliveries().containsAll(made));
    await().atMost(PATIENCE).until(this::allMarked);
    assertThat(deliveries()).isEqualTo(made);
    decided.stream().map(found -> found.stream().accused().value()).forEach(this::assertOrder);
  }

  /** A repetition may stand anywhere; what counts is where each decision came first. */
  private void assertOrder(String account) {
    assertThat(
            KafkaProbe.records(Topics.DECISIONS.name(), r -> account.equals(r.key())).stream()
                .map(KilledConsoleTest::deliveryId)
                .distinct())
        .containsExactlyElementsOf(
            decided.stream()
                .map(found -> found.work().decision())
                .filter(made -> made.accused().value().equals(account))
                .map(made -> made.decisionId().value())
                .toList());
  }

  private boolean allMarked() {
    return decided.stream()
        .map(StoredCase::id)
        .noneMatch(id -> cases.store().find(id).orElseThrow().work().outboxPending());
  }

  /** Reports of this run that stand on Kafka. */
  private Set<String> reported() throws Exception {
    Set<String> ids = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record :
        KafkaProbe.records(Topics.REPORTS.name(), record -> record.key().contains(run))) {
      ids.add(WireFormat.REPORT.read(record.value()).reportId().value());
    }
    return ids;
  }

  /** Under which ids decisions of this run were sent. */
  private Set<String> deliveries() {
    return KafkaProbe.records(Topics.DECISIONS.name(), record -> record.key().contains(run))
        .stream()
        .map(KilledConsoleTest::deliveryId)
        .collect(Collectors.toSet());
  }

  private static String deliveryId(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader(Topics.DELIVERY_HEADER).value(), UTF_8);
  }

  private void decide(String about, int ordinal) {
    CaseId id = cases.arrives(aCase().about(about + "-" + run).ordinal(ordinal)).caseId();
    StoredCase mine = cases.queue().claim(ADA, id);
    decided.add(
        cases
            .desk(Duration.ZERO)
            .decide(
                ADA,
                mine,
                new RulingRequest(
                    RulingOption.WARN,
                    Harm.SPAM,
                    new PolicyId("rules/spam"),
                    "seen it",
                    Set.of())));
  }

  /** One after the other, until nobody answers. */
  private void reportUntilKilled(int round) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; true; i++) {
        String id = "r-" + round + "-" + i + "-" + run;
        if (http.send(report(id), BodyHandlers.discarding()).statusCode() == 202) {
          accepted.add(id);
        }
      }
    } catch (IOException killed) {
      // Whether the last one was taken, nobody knows: the caller would ask again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest report(String id) {
    String json =
        """
        {"reportId":"%s","reporter":"ben","reported":"reported-%s","platform":"instagram",
         "reason":"spam","messages":[{"messageId":"m-%s","sender":"reported-%s",
         "sentAt":"%s","text":"buy now"}]}"""
            .formatted(id, run, id, run, Instant.now());
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
        .header("X-API-Key", Credentials.in(credentials()).apiKey())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build();
  }

  private Path credentials() {
    return folder.resolve("credentials.properties");
  }

  private NodeSpec spec() {
    List<String> arguments =
        List.of(
            "--server.port=" + port,
            "--parapet.kafka.bootstrap=" + RealNodes.kafka().bootstrapServers(),
            "--parapet.elasticsearch.url=" + RealNodes.elasticsearch().url(),
            "--parapet.vault.path=" + folder.resolve("vault"),
            "--parapet.routing.path=" + folder.resolve("routing.yaml"),
            "--parapet.credentials.path=" + credentials());
    List<Path> classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    ChildJvm jvm =
        new ChildJvm(
            "console",
            List.of("-Xmx384m"),
            classpath,
            "io.parapet.console.ConsoleApplication",
            arguments,
            Map.of(),
            folder.resolve("console.log"));
    URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
    return new NodeSpec(jvm, new HttpProbe(health, body -> true), PATIENCE);
  }
}
