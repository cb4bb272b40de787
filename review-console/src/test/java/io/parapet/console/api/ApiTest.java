package io.parapet.console.api;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.console.KafkaProbe;
import io.parapet.console.RealNodes;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.TestStaff;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.kafka.Replies;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.Elastic;
import io.parapet.console.store.elastic.Indices;
import io.parapet.console.store.elastic.StreamWrites;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.WireFormat;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ApiTest {
  private static final String VERDICTS = "/api/v1/verdicts";
  private static final String REPORTS = "/api/v1/reports";

  private static RunningConsole console;

  @BeforeAll
  static void start() {
    SharedConsole.close();
    console = RunningConsole.start();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> console.bean(Replies.class).partition().isPresent());
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void the_stream_s_verdict_answers_the_question() {
    try (var stream = new AnsweringStream(RealNodes.kafka().bootstrapServers())) {
      HttpResponse<String> answer =
          console.post(VERDICTS + "?deadlineMs=10000", event(UUID.randomUUID().toString()));
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode verdict = json(answer);
      assertThat(verdict.path("degraded").asBoolean()).isFalse();
      assertThat(verdict.path("recorded").asBoolean()).isTrue();
      assertThat(verdict.path("outcome").asString()).isEqualTo("allow");
      assertThat(verdict.has("expiresAt")).isTrue();
      assertThat(verdict.has("score")).isFalse();
    }
  }

  @Test
  void past_the_deadline_the_answer_is_local_and_marked() {
    JsonNode verdict = json(console.post(VERDICTS + "?deadlineMs=1", event("late")));
    assertThat(verdict.path("degraded").asBoolean()).isTrue();
    assertThat(verdict.path("messageId").asString()).isEqualTo("late");
  }

  @Test
  void an_undeclared_field_is_dropped_at_the_door() {
    String id = UUID.randomUUID().toString();
    String withText = event(id).replaceFirst("\\{", "{\"text\":\"do not keep this\",");
    assertThat(console.post(VERDICTS + "?deadlineMs=1", withText).statusCode()).isEqualTo(200);
    await()
        .untilAsserted(
            () -> assertThat(onTopic("dm-events", id)).singleElement().asString().isNotBlank());
    assertThat(onTopic("dm-events", id).getFirst()).doesNotContain("do not keep this");
  }

  @Test
  void a_stored_verdict_is_found_and_an_unknown_one_is_not() {
    var stored = WireFormat.VERDICT.write(verdict("kept"));
    console
        .bean(Elastic.class)
        .send("PUT", "/parapet-verdicts/_doc/kept", WireFormat.mapperForTools().readTree(stored));
    assertThat(json(console.get(VERDICTS + "/kept")).path("outcome").asString()).isEqualTo("allow");
    assertProblem(console.get(VERDICTS + "/unknown"), 404);
  }

  @Test
  void who_has_no_key_is_told_so() {
    var request = console.request(VERDICTS + "/any").GET();
    request.setHeader("X-API-Key", "wrong");
    assertProblem(console.send(request), 401);
  }

  @Test
  void nothing_there_is_a_problem_too() {
    assertProblem(console.get("/api/v1/nothing"), 404);
  }

  @Test
  void the_wrong_method_and_the_wrong_media_type_are_problems() {
    assertProblem(console.get(VERDICTS), 405);
    var text =
        console
            .request(VERDICTS)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("hello"));
    assertProblem(console.send(text), 415);
  }

  @Test
  void a_request_beyond_the_limit_is_refused() {
    assertProblem(console.post(REPORTS, "{\"a\":\"" + "x".repeat(600_000) + "\"}"), 413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sender | null",
        "recipients | []",
        "encryption | \"rot13\"",
        "sentAt | \"yesterday\"",
        "surface | \"a sentence with spaces\""
      })
  void what_is_wrong_is_named_and_never_repeated(String field, String value) {
    String good = event("m-bad");
    String bad =
        good.replaceFirst(
            "\"" + field + "\":(\"[^\"]*\"|\\[[^\\]]*\\])", "\"" + field + "\":" + value);
    HttpResponse<String> answer = console.post(VERDICTS, bad);
    assertProblem(answer, 400);
    JsonNode error = json(answer).path("errors").path(0);
    assertThat(error.path("field").asString()).isEqualTo(field);
    assertThat(error.path("expected").asString()).isNotBlank();
    assertThat(answer.body()).doesNotContain("rot13", "yesterday", "with spaces");
  }

  @Test
  void a_deadline_out_of_bounds_is_refused() {
    HttpResponse<String> answer = console.post(VERDICTS + "?deadlineMs=999999", event("m"));
    assertProblem(answer, 400);
    assertThat(json(answer).path("errors").path(0).path("field").asString())
        .isEqualTo("deadlineMs");
  }

  @Test
  void a_report_is_sealed_before_it_is_written_and_its_receipt_proves_itself() throws Exception {
    String id = UUID.randomUUID().toString();
    HttpResponse<String> accepted = console.post(REPORTS, report(id));
    assertThat(accepted.statusCode()).isEqualTo(202);
    List<ConsumerRecord<String, byte[]>> written =
        KafkaProbe.records(
            "reports", r -> new String(r.value(), StandardCharsets.UTF_8).contains(id));
    assertThat(written).hasSize(1);
    assertThat(new String(written.getFirst().value(), StandardCharsets.UTF_8))
        .doesNotContain("you will regret");
    ContentReported report = WireFormat.REPORT.read(written.getFirst().value());
    byte[] opened = console.sealer().open(report.sealedContent());
    assertThat(WireFormat.REPORT_CONTENT.read(opened).messages().getFirst().text())
        .isEqualTo("you will regret this");
    String receipt = json(accepted).path("receipt").asString();
    assertThat(json(console.get(REPORTS + "/" + receipt)).path("status").asString())
        .isEqualTo("received");
  }

  @Test
  void a_forged_receipt_is_unknown() {
    String receipt = json(console.post(REPORTS, report("r-forge"))).path("receipt").asString();
    assertProblem(console.get(REPORTS + "/" + receipt.substring(0, receipt.length() - 4)), 404);
    assertProblem(console.get(REPORTS + "/nonsense"), 404);
  }

  @Test
  void a_reporter_learns_that_something_was_done_and_never_what() {
    String receipt = json(console.post(REPORTS, report("r-told"))).path("receipt").asString();
    console
        .bean(Elastic.class)
        .send(
            "PUT",
            "/parapet-reports/_doc/r-told",
            Map.of("decision", Map.of("ruling", "suspend", "harm", "threat")));
    HttpResponse<String> english = console.get(REPORTS + "/" + receipt);
    assertThat(json(english).path("outcome").asString()).isEqualTo("action_taken");
    assertThat(english.body()).doesNotContain("suspend", "threat");
    HttpResponse<String> german =
        console.get(REPORTS + "/" + receipt, "Accept-Language", "de-AT,de;q=0.8");
    assertThat(json(german).path("message").asString()).contains("Verstoß");
  }

  @Test
  void a_report_without_a_reporter_is_refused_and_seals_nothing() {
    HttpResponse<String> answer =
        console.post(REPORTS, report("r-x").replace("\"reporter\":\"ben\",", ""));
    assertProblem(answer, 400);
    assertThat(json(answer).path("errors").path(0).path("field").asString()).isEqualTo("reporter");
  }

  @Test
  void an_appeal_is_sealed_and_reaches_its_topic() throws Exception {
    String decision = decided();
    HttpResponse<String> accepted = appeal(decision, "who-appeals");
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String id = json(accepted).path("appealId").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> console.get("/api/v1/appeals/" + id).statusCode() == 200);
    assertThat(json(console.get("/api/v1/appeals/" + id)).path("status").asString())
        .isEqualTo("in_review");
    var written = KafkaProbe.records("appeals", r -> decision.equals(r.key()));
    Appeal appeal = WireFormat.APPEAL.read(written.getFirst().value());
    assertThat(console.sealer().open(appeal.sealedStatement()))
        .isEqualTo("it was a joke".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_appeal_of_no_decision_or_by_a_stranger_is_refused() {
    HttpResponse<String> unknown = appeal(UUID.randomUUID().toString(), "who-appeals");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("\"field\":\"decision\"");
    HttpResponse<String> stranger = appeal(decided(), "nobody");
    assertThat(stranger.statusCode()).isEqualTo(400);
    assertThat(stranger.body()).contains("\"field\":\"by\"");
  }

  private static HttpResponse<String> appeal(String decision, String by) {
    return console.post(
        "/api/v1/appeals",
        """
        {"decision":"%s","platform":"instagram","by":"%s","party":"sender",
         "statement":"it was a joke"}\
        """
            .formatted(decision, by));
  }

  /** Id of a decision about an account of that name. */
  private static String decided() {
    Elastic elastic = console.bean(Elastic.class);
    elastic.send("DELETE", "/parapet-cases-v1", null);
    Indices.apply(elastic);
    CaseUpdate update = aCase().about("who-appeals").update();
    StreamWrites.write(elastic, update);
    Staff ada = TestStaff.senior("ada");
    StoredCase mine = console.bean(QueueService.class).claim(ada, update.caseId());
    RulingRequest request =
        new RulingRequest(
            RulingOption.WARN, Harm.SPAM, new PolicyId("rules/spam"), "bulk", Set.of());
    return console
        .bean(DecisionDesk.class)
        .decide(ada, mine, request)
        .work()
        .decision()
        .decisionId()
        .value();
  }

  @Test
  void failure_defaults_name_every_harm() {
    JsonNode defaults = json(console.get("/api/v1/failure-defaults")).path("defaults");
    assertThat(defaults.valueStream().map(d -> d.path("harm").asString()))
        .hasSize(io.parapet.policies.harm.Harm.values().length - 1);
  }

  private static Verdict verdict(String id) {
    return AnsweringStream.verdict(aMessage().id(id).sent());
  }

  private static String event(String id) {
    DirectMessageSent message = aMessage().id(id).sent();
    return new String(WireFormat.DM_EVENT.write(message), StandardCharsets.UTF_8);
  }

  private static String report(String id) {
    return """
    {"reportId":"%s","reporter":"ben","reported":"mallory","platform":"instagram",
     "reason":"harassment","messages":[
      {"messageId":"m-9","sender":"mallory","sentAt":"2026-01-15T12:00:00Z",
       "text":"you will regret this"}]}\
    """
        .formatted(id);
  }

  private static List<String> onTopic(String topic, String containing) {
    return KafkaProbe.records(topic, r -> true).stream()
        .map(r -> new String(r.value(), StandardCharsets.UTF_8))
        .filter(value -> value.contains(containing))
        .toList();
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).path("title").asString()).isNotBlank();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WireFormat.mapperForTools().readTree(answer.body());
  }
}
