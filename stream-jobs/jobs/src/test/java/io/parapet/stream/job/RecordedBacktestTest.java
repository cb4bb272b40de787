package io.parapet.stream.job;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyChange;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.testkit.RealKafka;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kafka holds is judged anew by the job itself, under what is in force and a candidate. */
class RecordedBacktestTest {
  private static final String STRANGERS =
      policy("strangers", "message", "sender.strangers_1h >= 20.0");
  private static final String MORE = STRANGERS.replace(">= 20.0", ">= 10.0");
  private static final String WORDS = policy("words", "report", "text.any_of(sets.asked_for)");

  private static final String ASKED_FOR =
      """
      name: asked_for
      meaning: What swindlers ask for.
      owner: test
      entries: [gift cards]
      """;

  @TempDir static Path folder;
  private static KafkaNode node;
  private static RealKafka kafka;

  @BeforeAll
  static void record() throws Exception {
    node = KafkaNode.start(folder.resolve("kafka"));
    kafka = RealKafka.prepared(node.bootstrapServers());
    new PrepareKafka(node.bootstrapServers(), TopicSettings.LOCAL)
        .publish(List.of(new PolicyBody("test/strangers.yaml", STRANGERS)), "test", null);
    for (int i = 0; i < 12; i++) {
      write("busy", "stranger-" + i, NOON.plusSeconds(i));
    }
    Sealer sealer = new Sealer(new FileKeyVault(vault()));
    var report =
        aReport().about("mallory").at(NOON.plusSeconds(20)).saying("send me the gift cards");
    kafka.send(Topics.REPORTS, "mallory", WireFormat.REPORT.write(report.sealedBy(sealer)));
    kafka.send(Topics.DM_EVENTS, "poison", "{}".getBytes(UTF_8));
    kafka.forget(Topics.SIGNALS, "nobody");
    write("quiet", "stranger-0", NOON.plusSeconds(30));
  }

  private static void write(String from, String to, Instant at) throws Exception {
    DirectMessageSent message = aMessage().id(from + "-to-" + to).from(from).to(to).at(at).sent();
    kafka.send(Topics.DM_EVENTS, from, WireFormat.DM_EVENT.write(message));
  }

  @AfterAll
  static void stop() {
    kafka.close();
    node.close();
  }

  @Test
  void a_lower_threshold_and_a_word_show_whom_they_would_flag() throws Exception {
    BacktestResult result = ask(MORE, WORDS, null);
    assertThat(result.problems()).isEmpty();
    assertThat(result.events()).isEqualTo(14);
    assertThat(result.reports()).isEqualTo(1);
    assertThat(result.before().flag()).isZero();
    assertThat(result.after().flag()).isEqualTo(4);
    assertThat(change(result, "strangers").after().flag()).isEqualTo(3);
    assertThat(change(result, "strangers").newlyFlagged()).isEqualTo(1);
    assertThat(change(result, "words").newlyFlagged()).isEqualTo(1);
  }

  @Test
  void an_account_is_named_as_in_the_archive_or_not_at_all() throws Exception {
    DirectMessageSent any = aMessage().sent();
    String busy =
        new Pseudonyms(new FileKeyVault(vault())).of(any.platform(), new AccountId("busy"));
    BacktestResult result = ask(MORE, WORDS, null);
    assertThat(change(result, "strangers").gained())
        .extracting(example -> example.account().value())
        .containsExactly(busy);
    assertThat(result.toString()).doesNotContain("mallory");
  }

  @Test
  void what_lies_before_explains_but_does_not_count() throws Exception {
    BacktestResult result = ask(MORE, WORDS, NOON.plusSeconds(11));
    assertThat(result.events()).isEqualTo(3);
    assertThat(change(result, "strangers").after().flag()).isEqualTo(1);
  }

  @Test
  void people_ruled_on_some_of_them() throws Exception {
    DirectMessageSent any = aMessage().sent();
    new Pseudonyms(new FileKeyVault(vault())).of(any.platform(), new AccountId("busy"));
    var ruled = aDecision().about("busy").made();
    kafka.send(Topics.DECISIONS, "busy", WireFormat.DECISION.write(ruled));
    assertThat(change(ask(MORE, WORDS, null), "strangers").upheldAfter().of()).isEqualTo(1);
  }

  @Test
  void a_mistake_is_told_before_anything_is_played() throws Exception {
    BacktestResult result = ask(STRANGERS.replace("strangers_1h", "strangers_1x"), WORDS, null);
    assertThat(result.problems())
        .anySatisfy(problem -> assertThat(problem).contains("strangers.yaml", "strangers_1x"));
    assertThat(result.events()).isZero();
  }

  @Test
  void nothing_is_written() throws Exception {
    ask(MORE, WORDS, null);
    assertThat(kafka.values(Topics.VERDICTS)).isEmpty();
    assertThat(kafka.values(Topics.DEAD_LETTERS)).isEmpty();
    assertThat(kafka.values(Topics.CASES)).isEmpty();
  }

  private static BacktestResult ask(String strangers, String words, @Nullable Instant since)
      throws Exception {
    Map<String, String> candidate =
        Map.of(
            "test/strangers.yaml", strangers,
            "test/words.yaml", words,
            "sets/asked_for.yaml", ASKED_FOR);
    BacktestRequest request =
        new BacktestRequest("asked", candidate, since, null, "ann", Instant.now());
    JobConfig config = JobConfig.parse("--kafka", node.bootstrapServers());
    return new RecordedBacktest(config.kafka(), vault()).answer(request);
  }

  private static PolicyChange change(BacktestResult result, String policy) {
    PolicyId id = new PolicyId("test/" + policy);
    return result.changes().stream()
        .filter(change -> change.policy().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Path vault() {
    return folder.resolve("keys");
  }

  private static String policy(String name, String subject, String condition) {
    return """
    id: test/%s
    title: Tried on a recording
    owner: test
    harm: spam
    severity: low
    stage: shadow
    scope:
      subjects: [%s]
    condition: %s
    score: 0.5
    thresholds:
      flag: 0.1
    rationale: It shows what a backtest tells.
    reference: none
    runbook: Nothing to do.
    notice: none
    transparency: other_violation_tc
    """
        .formatted(name, subject, condition);
  }
}
