package io.parapet.endtoend;

import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.local.node.Ports;
import io.parapet.local.node.RunningNode;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.testkit.Reports;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.backtest.BacktestDesk;
import io.parapet.stream.casework.elastic.Indices;
import io.parapet.stream.testkit.RealParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Event to decision and back, on real Kafka, Elasticsearch and Flink. */
class PipelineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final int METRICS = Ports.free();
  private static final int SOAK_KILLS = 5;
  private static final long SEED = 2005;

  @TempDir static Path folder;
  private static RealParts parts;
  private static RunningNode flink;
  private static Log log;

  @BeforeAll
  static void start() throws Exception {
    parts = RealParts.start(folder);
    log = new Log(parts.kafka());
    flink = Jobs.startAll(folder.resolve("flink"), METRICS, arguments());
  }

  @AfterAll
  static void stop() throws Exception {
    flink.close();
    parts.close();
  }

  @Test
  void one_message_is_followed_from_event_to_verdict_to_case_to_decision_and_back()
      throws Exception {
    log.send(aMessage().id("m-1").from("mallory").to("ben").sent());
    JsonNode verdict = awaitDocument(Indices.VERDICTS, "m-1", "/outcome");
    assertThat(verdict.at("/account").asString()).isEqualTo("mallory");

    send(aReport().id("r-1").by("ben").about("mallory"));
    CaseUpdate opened = awaitCase("mallory", 1);
    JsonNode waiting = awaitDocument(Indices.CASES, opened.caseId().value(), "/stream/caseId");
    assertThat(waiting.at("/work/state").asString()).isEqualTo("open");
    assertThat(waiting.toString()).doesNotContain("gift cards");
    awaitDocument(Indices.REPORTS, "r-1", "/case/caseId");

    decide(opened);
    JsonNode report = awaitDocument(Indices.REPORTS, "r-1", "/decision/ruling");
    assertThat(report.at("/decision/ruling").asString()).isEqualTo("restrict");
    until(() -> signalled("strikes/instagram/mallory"));
    until(() -> signalled("credibility/instagram/ben"));

    send(aReport().id("r-2").by("cleo").about("mallory"));
    assertThat(awaitCase("mallory", 2).caseId()).isNotEqualTo(opened.caseId());
  }

  @Test
  void what_was_judged_can_be_asked_what_other_policies_would_make_of_it() throws Exception {
    send(aReport().id("r-tried").by("cleo").about("tried"));
    Map<String, String> nothing = Map.of("test/never.yaml", never());
    try (BacktestDesk desk = new BacktestDesk(parts.kafkaNode().bootstrapServers())) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                String id = "q-" + Instant.now();
                BacktestRequest request =
                    new BacktestRequest(id, nothing, null, null, "ann", Instant.now());
                BacktestResult result = desk.ask(request, PATIENCE).orElseThrow();
                assertThat(result.problems()).isEmpty();
                assertThat(result.changes())
                    .filteredOn(change -> change.policy().value().equals("report/any-report"))
                    .anyMatch(change -> change.noLongerFlagged() > 0);
              });
    }
  }

  /** The policy on any report, but for what never happens. */
  private static String never() throws Exception {
    try (var file = PolicyBody.class.getResourceAsStream("/catalogue/report/any-report.yaml")) {
      return new String(file.readAllBytes(), UTF_8).replace("\"true\"", "\"false\"");
    }
  }

  @Test
  void every_metric_of_the_dashboard_is_there_and_names_nobody() throws Exception {
    send(aReport().id("r-metrics").by("cleo").about("measured"));
    log.sendNonsense("measured");
    until(() -> log.judged().contains("r-metrics"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(Metrics.names(Metrics.scrape(METRICS))).containsAll(Metrics.asked()));
    assertThat(Metrics.scrape(METRICS)).doesNotContain("measured", "cleo", "r-metrics");
  }

  @Test
  void no_log_names_an_account_or_repeats_a_text() throws Exception {
    send(aReport().id("r-quiet").by("quiet-reporter").about("quiet-account"));
    log.send(aMessage().id("m-quiet").from("quiet-account").to("quiet-reporter").sent());
    log.sendNonsense("quiet-account");
    CaseId opened = awaitCase("quiet-account", 1).caseId();
    awaitDocument(Indices.CASES, opened.value(), "/stream/caseId");
    try (var logs = Files.list(folder)) {
      for (Path each : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
        assertThat(Files.readString(each))
            .as("%s", each)
            .doesNotContain("quiet-", "m-quiet", "mallory", "accused-", "gift cards");
      }
    }
    assertThat(Files.readString(folder.resolve("flink.log"))).contains("\"level\":\"INFO\"");
  }

  @Test
  void verdicts_keep_flowing_while_elasticsearch_is_dead_and_no_case_is_lost_or_doubled()
      throws Exception {
    reportAccounts(0, 20);
    parts.elasticsearchNode().kill();
    reportAccounts(20, 40);
    until(() -> log.judged().containsAll(reports(0, 40)));
    assertThat(parts.elasticsearchNode().isHealthy()).isFalse();

    parts.elasticsearchNode().restart();
    awaitEachCaseOnce(0, 40);
  }

  @Test
  @Tag("soak")
  void elasticsearch_may_be_killed_time_and_again_at_any_point() throws Exception {
    Random random = new Random(SEED);
    int first = 100;
    int next = first;
    for (int kill = 0; kill < SOAK_KILLS; kill++) {
      int until = next + 1 + random.nextInt(40);
      reportAccounts(next, until);
      parts.elasticsearchNode().kill();
      reportAccounts(until, until + 20);
      List<String> sent = reports(next, until + 20);
      until(() -> log.judged().containsAll(sent));
      parts.elasticsearchNode().restart();
      next = until + 20;
    }
    awaitEachCaseOnce(first, next);
  }

  private static void awaitEachCaseOnce(int from, int to) {
    for (String account : IntStream.range(from, to).mapToObj(PipelineTest::account).toList()) {
      CaseId id = awaitCase(account, 1).caseId();
      awaitDocument(Indices.CASES, id.value(), "/stream/caseId");
    }
    until(() -> parts.elasticsearch().count(Indices.CASES) == log.cases().size());
  }

  private static void reportAccounts(int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      send(aReport().id("away-" + i).by("witness-" + i).about(account(i)));
    }
  }

  private static List<String> reports(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "away-" + i).toList();
  }

  private static String account(int i) {
    return "accused-" + i;
  }

  private static void send(Reports report) throws Exception {
    Sealer sealer = new Sealer(new FileKeyVault(vault()));
    ContentReported sealed = report.saying("send me the gift cards").sealedBy(sealer);
    log.send(sealed);
  }

  /** What the console's relay sends once somebody has decided. */
  private static void decide(CaseUpdate opened) throws Exception {
    Decision decision =
        new Decision(
            new DecisionId("d-1"),
            opened.caseId(),
            opened.platform(),
            opened.accused(),
            opened.lane(),
            opened.ordinal(),
            Ruling.RESTRICT,
            opened.reasons().getFirst().policy(),
            Harm.SCAM,
            "asks for gift cards",
            "moderator",
            Instant.now(),
            opened.revision(),
            List.of(),
            opened.reportIds(),
            null);
    parts
        .kafka()
        .send(Topics.DECISIONS, decision.accused().value(), WireFormat.DECISION.write(decision));
  }

  private static CaseUpdate awaitCase(String accused, int ordinal) {
    return await()
        .atMost(PATIENCE)
        .until(() -> newest(accused, ordinal), found -> !found.isEmpty())
        .getLast();
  }

  private static List<CaseUpdate> newest(String accused, int ordinal) throws Exception {
    return log.read(Topics.CASES, WireFormat.CASE).stream()
        .filter(update -> update.accused().value().equals(accused))
        .filter(update -> update.ordinal() == ordinal)
        .toList();
  }

  private static boolean signalled(String key) throws Exception {
    return log.read(Topics.SIGNALS, WireFormat.SIGNAL).stream()
        .anyMatch(signal -> signal.key().equals(key));
  }

  private static JsonNode awaitDocument(String index, String id, String field) {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> parts.elasticsearch().document(index, id),
            found -> !found.at(field).isMissingNode());
  }

  private static void until(Callable<Boolean> done) {
    await().atMost(PATIENCE).until(done);
  }

  private static Path vault() {
    return folder.resolve("vault");
  }

  private static List<String> arguments() {
    return List.of(
        "--kafka", parts.kafkaNode().bootstrapServers(),
        "--elasticsearch", parts.elasticsearchNode().url().toString(),
        "--vault", vault().toString(),
        "--archive", folder.resolve("archive").toUri().toString(),
        "--archive-every", "1s");
  }
}
