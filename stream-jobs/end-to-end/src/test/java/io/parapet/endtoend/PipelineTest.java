package io.parapet.endtoend;

import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.casework.elastic.Indices;
import io.parapet.stream.testkit.RealParts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Event to decision and back, on real Kafka, Elasticsearch and Flink. */
class PipelineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static RealParts parts;
  private static RunningNode flink;
  private static Log log;

  @BeforeAll
  static void start() throws Exception {
    parts = RealParts.start(folder);
    log = new Log(parts.kafka());
    flink = Jobs.startAll(folder.resolve("flink"), arguments());
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
  void verdicts_keep_flowing_while_elasticsearch_is_dead_and_no_case_is_lost_or_doubled()
      throws Exception {
    reportAccounts(0, 20);
    parts.elasticsearchNode().kill();
    reportAccounts(20, 40);
    until(() -> log.judged().containsAll(reports(0, 40)));
    assertThat(parts.elasticsearchNode().isHealthy()).isFalse();

    parts.elasticsearchNode().restart();
    for (String account : IntStream.range(0, 40).mapToObj(PipelineTest::account).toList()) {
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
            opened.reports().stream().map(r -> r.reportId()).toList(),
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
        "--vault", vault().toString());
  }
}
