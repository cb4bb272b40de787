package io.parapet.console.api;

import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.local.node.Ports;
import io.parapet.policies.wire.WireFormat;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What callers get while neither Kafka nor Elasticsearch answers. */
class WithoutPartsTest {
  private static RunningConsole console;

  @BeforeAll
  static void start() {
    SharedConsole.close();
    console =
        RunningConsole.startAt(
            "127.0.0.1:" + Ports.free(), URI.create("http://127.0.0.1:" + Ports.free()));
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void a_verdict_is_local_and_the_caller_learns_that_the_event_was_not_recorded() {
    String event = new String(WireFormat.DM_EVENT.write(aMessage().sent()), StandardCharsets.UTF_8);
    HttpResponse<String> answer = console.post("/api/v1/verdicts?deadlineMs=5000", event);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode verdict = WireFormat.mapperForTools().readTree(answer.body());
    assertThat(verdict.path("degraded").asBoolean()).isTrue();
    assertThat(verdict.path("recorded").asBoolean(true)).isFalse();
  }

  @Test
  void looking_something_up_says_that_a_part_is_away() {
    HttpResponse<String> answer = console.get("/api/v1/verdicts/m-1");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void a_report_that_could_not_be_kept_is_not_accepted() {
    String report =
        """
        {"reporter":"ben","reported":"mallory","platform":"instagram","reason":"spam"}\
        """;
    assertThat(console.post("/api/v1/reports", report).statusCode()).isEqualTo(503);
  }
}
