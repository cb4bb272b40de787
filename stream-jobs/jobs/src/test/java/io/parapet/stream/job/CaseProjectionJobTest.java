package io.parapet.stream.job;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.Sha256;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.casework.elastic.Indices;
import io.parapet.stream.config.ProjectionConfig;
import io.parapet.stream.testkit.RealParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CaseProjectionJobTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static RealParts parts;
  private static JobClient job;

  @BeforeAll
  static void start() throws Exception {
    parts = RealParts.start(folder);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1_000);
    CaseProjectionJob.define(env, config());
    job = env.executeAsync();
  }

  @AfterAll
  static void stop() throws Exception {
    job.cancel().get();
    parts.close();
  }

  @Test
  void a_new_case_waits_for_people() throws Exception {
    CaseUpdate update = aCase().about("newcomer").alleging(Harm.SCAM).update();
    send(update);
    JsonNode document = awaitRevision(update);
    assertThat(document.at("/work/state").asString()).isEqualTo("open");
    assertThat(document.at("/stream/laneOrder").asInt()).isEqualTo(update.lane().ordinal());
    assertThat(stored(document)).isEqualTo(update);
  }

  @Test
  void an_update_replaces_the_streams_part_and_leaves_the_peoples() throws Exception {
    CaseUpdate first = aCase().about("regular").showing("sender.strikes", 2.0).update();
    send(first);
    awaitRevision(first);
    String id = first.caseId().value();
    parts
        .elasticsearch()
        .merge(Indices.CASES, id, Map.of("work", Map.of("state", "claimed", "workRevision", 1)));

    CaseUpdate second = aCase().about("regular").revision(2).update();
    send(second);
    JsonNode document = awaitRevision(second);
    assertThat(document.at("/work/state").asString()).isEqualTo("claimed");
    assertThat(stored(document)).isEqualTo(second);
  }

  @Test
  void of_verdicts_the_highest_revision_counts_and_within_one_the_first() throws Exception {
    parts.kafka().send(Topics.VERDICTS, "ann", verdict("m-7", 1, 0.3));
    parts.kafka().send(Topics.VERDICTS, "ann", verdict("m-7", 1, 0.4));
    parts.kafka().send(Topics.VERDICTS, "ann", verdict("m-7", 0, 0.5));
    parts.kafka().send(Topics.VERDICTS, "ann", verdict("m-8", 0, 0.6));
    await()
        .atMost(PATIENCE)
        .until(() -> parts.elasticsearch().document(Indices.VERDICTS, "m-8").isObject());
    assertThat(parts.elasticsearch().document(Indices.VERDICTS, "m-7").at("/score").asDouble())
        .isEqualTo(0.3);
  }

  @Test
  void a_report_that_its_case_does_not_show_is_in_review_too() throws Exception {
    ContentReported report = aReport().id("r-further").about("brigaded").with("sealed");
    send(aCase().about("brigaded").alsoReported(report).update());
    await()
        .atMost(PATIENCE)
        .until(() -> !parts.elasticsearch().document(Indices.REPORTS, "r-further").isEmpty());
    assertThat(
            parts
                .elasticsearch()
                .document(Indices.REPORTS, "r-further")
                .at("/case/lane")
                .asString())
        .isEqualTo("integrity");
  }

  @Test
  void a_report_shows_how_far_it_got() throws Exception {
    ContentReported report = aReport().id("r-77").about("reported").with("sealed");
    CaseUpdate update = aCase().about("reported").reported(report, Map.of()).update();
    send(update);
    parts.kafka().send(Topics.REPORTS, "reported", WireFormat.REPORT.write(report));
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> parts.elasticsearch().document(Indices.REPORTS, "r-77").size() == 3);
    JsonNode document = parts.elasticsearch().document(Indices.REPORTS, "r-77");
    assertThat(document.at("/received/reason").asString()).isEqualTo("spam");
    assertThat(awaitRevision(update).at("/stream/reports/0").asString()).isEqualTo("r-77");
    assertThat(document.at("/case/caseId").asString()).isEqualTo(update.caseId().value());
    assertThat(document.toString()).doesNotContain("ben", "sealed");
  }

  @Test
  void what_is_no_case_becomes_a_dead_letter_without_its_bytes() throws Exception {
    byte[] nonsense = "{\"type\":\"case_update\",\"version\":9}".getBytes(UTF_8);
    parts.kafka().send(Topics.CASES, "nobody", nonsense);
    await().atMost(PATIENCE).until(() -> !parts.kafka().values(Topics.DEAD_LETTERS).isEmpty());
    byte[] value = parts.kafka().values(Topics.DEAD_LETTERS).getFirst();
    DeadLetter letter = WireFormat.DEAD_LETTER.read(value);
    assertThat(letter.problem()).isEqualTo("version is unknown, expected 1");
    assertThat(letter.sha256()).isEqualTo(Sha256.hex(nonsense));
    assertThat(letter.topic()).isEqualTo("cases");
  }

  @Test
  void cases_written_while_elasticsearch_is_away_are_there_once_afterwards() throws Exception {
    parts.elasticsearchNode().kill();
    for (int account = 0; account < 50; account++) {
      for (int revision = 1; revision <= 3; revision++) {
        send(aCase().about("away-" + account).revision(revision).update());
      }
    }
    parts.elasticsearchNode().restart();
    for (int account = 0; account < 50; account++) {
      awaitRevision(aCase().about("away-" + account).revision(3).update());
    }
  }

  @Test
  void cases_written_while_the_disk_is_full_are_there_once_there_is_room() throws Exception {
    CaseUpdate before = aCase().about("full-before").update();
    send(before);
    awaitRevision(before);
    int refused = parts.kafka().values(Topics.DEAD_LETTERS).size();
    parts.elasticsearch().askForFreeDisk("999999tb");
    await().atMost(PATIENCE).until(() -> parts.elasticsearch().isFull(Indices.CASES));
    String id = before.caseId().value();
    assertThatThrownBy(() -> parts.elasticsearch().merge(Indices.CASES, id, Map.of("work", "")))
        .hasMessageContaining("disk usage exceeded");
    for (int account = 0; account < 50; account++) {
      send(aCase().about("full-" + account).update());
    }
    parts.elasticsearch().askForFreeDisk("1b");
    for (int account = 0; account < 50; account++) {
      awaitRevision(aCase().about("full-" + account).update());
    }
    assertThat(parts.kafka().values(Topics.DEAD_LETTERS)).hasSize(refused);
  }

  private static JsonNode awaitRevision(CaseUpdate update) {
    String id = update.caseId().value();
    return await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> parts.elasticsearch().document(Indices.CASES, id),
            found -> found.at("/stream/revision").asLong(0) == update.revision());
  }

  private static CaseUpdate stored(JsonNode document) throws Exception {
    return WireFormat.CASE.read(document.at("/stream/update").asString().getBytes(UTF_8));
  }

  private static void send(CaseUpdate update) throws Exception {
    parts.kafka().send(Topics.CASES, update.caseId().value(), WireFormat.CASE.write(update));
  }

  private static byte[] verdict(String message, int revision, double score) {
    return WireFormat.VERDICT.write(
        new Verdict(
            SubjectKind.MESSAGE,
            message,
            new AccountId("ann"),
            new PlatformId("instagram"),
            revision,
            Outcome.ALLOW,
            score,
            List.of(),
            List.of(),
            null,
            null,
            "set-1",
            false,
            false,
            Messages.NOON,
            Messages.NOON.plusSeconds(60)));
  }

  private static ProjectionConfig config() {
    return ProjectionConfig.parse(
        "--kafka", parts.kafkaNode().bootstrapServers(),
        "--elasticsearch", parts.elasticsearchNode().url().toString());
  }
}
