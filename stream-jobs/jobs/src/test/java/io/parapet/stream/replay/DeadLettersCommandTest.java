package io.parapet.stream.replay;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.id.Sha256;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.testkit.RealKafka;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DeadLettersCommandTest {
  private static final byte[] NONSENSE = "{\"text\":\"hello there\"}".getBytes(UTF_8);

  @TempDir static Path folder;
  private static KafkaNode node;
  private static RealKafka kafka;

  /** Of its own for each test, so that one never sees the letters of another. */
  private String stage = "";

  @BeforeAll
  static void start() throws Exception {
    node = KafkaNode.start(folder.resolve("kafka"));
    kafka = RealKafka.prepared(node.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    kafka.close();
    node.close();
  }

  @BeforeEach
  void name(TestInfo test) {
    stage = test.getDisplayName();
  }

  @Test
  void refused_input_is_listed_once_and_never_shown() throws Exception {
    refuse(refused(Topics.DM_EVENTS, "mallory", NONSENSE));
    refuse(refused(Topics.DM_EVENTS, "mallory", NONSENSE));
    Ran list = run("list");
    assertThat(list.code()).isZero();
    assertThat(list.out())
        .contains("dm-events/", stage, "22 bytes", "version is missing", "2 dead letters")
        .doesNotContain("hello there");
    assertThat(run("list", "--topic", "reports").out()).contains("0 dead letters");
  }

  @Test
  void what_is_replayed_stands_on_its_topic_again_and_nothing_else_does() throws Exception {
    DeadLetter letter = refused(Topics.DECISIONS, "mallory", NONSENSE);
    refuse(letter);
    refuse(refused(Topics.DECISIONS, "ben", "{}".getBytes(UTF_8)));
    Ran replay = run("replay", place(letter));
    assertThat(replay.out()).contains("1 of 1 sent again");
    assertThat(replay.code()).isZero();
    assertThat(kafka.values(Topics.DECISIONS))
        .hasSize(3)
        .filteredOn(value -> Arrays.equals(value, NONSENSE))
        .hasSize(2);
  }

  @Test
  void an_input_that_is_not_the_refused_one_is_not_sent() throws Exception {
    DeadLetter letter = refused(Topics.APPEALS, "mallory", NONSENSE);
    refuse(
        new DeadLetter(
            stage,
            letter.topic(),
            letter.partition(),
            letter.offset(),
            "0".repeat(64),
            9,
            "?",
            null,
            letter.at()));
    Ran replay = run("replay", "--all");
    assertThat(replay.code()).isOne();
    assertThat(replay.out()).contains("0 of 1 sent again");
    assertThat(kafka.values(Topics.APPEALS)).hasSize(1);
  }

  @Test
  void a_report_that_kafka_no_longer_has_comes_from_its_sealed_copy() throws Exception {
    byte[] json = WireFormat.REPORT.write(aReport().about("mallory").with("sealed"));
    String copy = new String(json, UTF_8);
    refuse(
        new DeadLetter(
            stage, "reports", 0, 99, Sha256.hex(json), json.length, "?", copy, Messages.NOON));
    assertThat(run("replay", "--all").code()).isZero();
    assertThat(kafka.values(Topics.REPORTS)).containsExactly(json);
  }

  @Test
  void an_old_state_of_a_case_does_not_replace_a_newer_one() throws Exception {
    String id = aCase().update().caseId().value();
    DeadLetter old = refused(Topics.CASES, id, WireFormat.CASE.write(aCase().update()));
    refuse(old);
    kafka.send(Topics.CASES, id, WireFormat.CASE.write(aCase().revision(2).update()));
    assertThat(run("replay", "--all").out()).contains("something newer");
    assertThat(kafka.values(Topics.CASES)).hasSize(2);
  }

  @Test
  void replay_asks_what_to_replay() {
    assertThat(run("replay").code()).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  /** Sends an input and returns the letter that the job would write about it. */
  private DeadLetter refused(TopicSpec topic, String key, byte[] value) throws Exception {
    var place = kafka.send(topic, key, value);
    return new InputRecord(topic.name(), place.partition(), place.offset(), value)
        .origin()
        .refusedBy(stage, "version is missing, expected 1", Messages.NOON);
  }

  private void refuse(DeadLetter letter) throws Exception {
    kafka.send(Topics.DEAD_LETTERS, letter.key(), WireFormat.DEAD_LETTER.write(letter));
  }

  private static String place(DeadLetter letter) {
    return letter.topic() + "/" + letter.partition() + "/" + letter.offset();
  }

  private Ran run(String command, String... arguments) {
    StringWriter out = new StringWriter();
    List<String> line =
        new ArrayList<>(List.of(command, "--stage", stage, "--kafka", node.bootstrapServers()));
    line.addAll(List.of(arguments));
    int code =
        new CommandLine(new DeadLettersCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(line.toArray(String[]::new));
    return new Ran(code, out.toString());
  }

  private record Ran(int code, String out) {}
}
