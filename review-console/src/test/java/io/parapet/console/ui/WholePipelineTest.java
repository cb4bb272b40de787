package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.KafkaProbe;
import io.parapet.console.RealNodes;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.local.node.FlinkNode;
import io.parapet.local.node.Ports;
import io.parapet.local.node.Repository;
import io.parapet.local.node.RunningNode;
import io.parapet.policies.action.Action;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One message, by API, jobs and browser: event, verdict, case, decision, action. Nothing stands in.
 */
class WholePipelineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern REPLAYED = Pattern.compile("[1-9]\\d* events were replayed");
  private static final String MALLORY = "mallory-of-the-whole-pipeline";
  private static final Map<String, String> JOBS =
      Map.of(
          "screening", "io.parapet.stream.job.ScreeningJob",
          "case-projection", "io.parapet.stream.job.CaseProjectionJob",
          "signals", "io.parapet.stream.job.SignalsJob",
          "archive", "io.parapet.stream.job.ArchiveJob",
          "backtest", "io.parapet.stream.job.BacktestJob");

  @TempDir static Path folder;
  private static RunningConsole console;
  private static RunningNode flink;
  private static Browser browser;

  @BeforeAll
  static void start() {
    SharedConsole.close();
    console = RunningConsole.start("--parapet.undo=1s");
    flink = startJobs();
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    flink.close();
    console.close();
  }

  @Test
  void a_message_is_followed_from_event_to_verdict_to_case_to_decision_to_action()
      throws Exception {
    JsonNode verdict = await().atMost(PATIENCE).until(this::ask, v -> isOfTheStream(v));
    assertThat(verdict.path("outcome").asString()).isEqualTo("allow");
    await()
        .atMost(PATIENCE)
        .until(() -> console.get("/api/v1/verdicts/whole-1").statusCode() == 200);

    String receipt = report();
    CaseUpdate opened = await().atMost(PATIENCE).until(this::opened, Optional::isPresent).get();
    await().atMost(PATIENCE).until(() -> status(receipt).equals("in_review"));
    decide(opened);

    Decision decision = await().atMost(PATIENCE).until(this::decision, Optional::isPresent).get();
    assertThat(decision.caseId()).isEqualTo(opened.caseId());
    Action action = await().atMost(PATIENCE).until(this::action, Optional::isPresent).get();
    assertThat(action.cause()).isEqualTo(decision.decisionId().value());
    assertThat(action.notice()).isNotNull();
    assertThat(action.automatic()).isFalse();
    await().atMost(PATIENCE).until(() -> status(receipt).equals("decided"));
  }

  @Test
  void a_change_of_a_policy_is_tried_on_what_was_judged() {
    await().atMost(PATIENCE).until(this::ask, v -> isOfTheStream(v));
    await().atMost(PATIENCE).until(WholePipelineTest::isArchived);
    Page page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, "policy-author");
    page.navigate(console.url("/policy/behaviour/fan-out"));
    page.locator("#parameter-strangers input").fill("60");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".backtest")).containsText("strangers: 40 → 60");
    assertThat(page.locator(".backtest")).containsText(REPLAYED);
    assertThat(page.locator("#propose")).isVisible();
    Browser.keep(page, "studio-answered");
  }

  /** Whether a file is complete; one that is being written has a dot before its name. */
  private static boolean isArchived() throws IOException {
    if (!Files.isDirectory(archive())) {
      return false;
    }
    try (Stream<Path> found = Files.walk(archive())) {
      return found
          .filter(Files::isRegularFile)
          .anyMatch(file -> !file.getFileName().toString().startsWith("."));
    }
  }

  private static Path archive() {
    return folder.resolve("archive");
  }

  private JsonNode ask() {
    byte[] event =
        WireFormat.DM_EVENT.write(
            aMessage().id("whole-1").from(MALLORY).to("ben").at(Instant.now()).sent());
    String json = new String(event, StandardCharsets.UTF_8);
    return body(console.post("/api/v1/verdicts?deadlineMs=5000", json));
  }

  private static boolean isOfTheStream(JsonNode verdict) {
    return verdict.has("outcome") && !verdict.path("degraded").asBoolean();
  }

  private static String report() {
    HttpResponse<String> accepted =
        console.post(
            "/api/v1/reports",
            """
            {"reportId":"whole-r","reporter":"ben","reported":"%s","platform":"instagram",
             "reason":"harassment","messages":[{"messageId":"whole-1","sender":"%s",
             "sentAt":"%s","text":"nobody would miss you"}]}\
            """
                .formatted(MALLORY, MALLORY, Instant.now()));
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    return body(accepted).path("receipt").asString();
  }

  private static String status(String receipt) {
    return body(console.get("/api/v1/reports/" + receipt)).path("status").asString();
  }

  private static void decide(CaseUpdate opened) {
    Page page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, "moderator");
    page.navigate(console.url("/case/" + opened.caseId()));
    page.getByText("Reveal").waitFor();
    page.keyboard().press("r");
    assertThat(page.locator(".message p").first()).containsText("nobody would miss you");
    page.keyboard().press("3");
    page.keyboard().press("i");
    page.keyboard().type("Repeated abuse.");
    page.keyboard().press("Control+Enter");
    page.waitForURL(url -> !url.contains(opened.caseId().value()));
  }

  private Optional<CaseUpdate> opened() throws Exception {
    return last("cases", WireFormat.CASE, MALLORY);
  }

  private Optional<Decision> decision() throws Exception {
    return last("decisions", WireFormat.DECISION, MALLORY);
  }

  private Optional<Action> action() throws Exception {
    return last("actions", WireFormat.ACTION, MALLORY);
  }

  private static <T> Optional<T> last(String topic, WireFormat<T> format, String about)
      throws Exception {
    var found =
        KafkaProbe.records(
            topic, r -> new String(r.value(), StandardCharsets.UTF_8).contains(about));
    return found.isEmpty() ? Optional.empty() : Optional.of(format.read(found.getLast().value()));
  }

  private static JsonNode body(HttpResponse<String> answer) {
    return WireFormat.mapperForTools().readTree(answer.body());
  }

  private static RunningNode startJobs() {
    List<String> arguments =
        List.of(
            "--kafka", RealNodes.kafka().bootstrapServers(),
            "--elasticsearch", RealNodes.elasticsearch().url().toString(),
            "--vault", console.vault().toString(),
            "--archive", archive().toString(),
            "--archive-every", "1s");
    Path jar = Repository.jar("stream-jobs/jobs/target", "parapet-jobs-", "-job.jar");
    return new FlinkNode(folder.resolve("flink"), Ports.free(), Ports.free(), jar, JOBS, arguments)
        .spec(folder.resolve("flink.log"))
        .start()
        .awaitHealthy();
  }
}
