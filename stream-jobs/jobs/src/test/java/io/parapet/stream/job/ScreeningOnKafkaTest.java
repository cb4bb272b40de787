package io.parapet.stream.job;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.action.PolicySetStatus;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.id.Sha256;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.SharedSet;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.replay.ShadowCommand;
import io.parapet.stream.testkit.AlarmistBundle;
import io.parapet.stream.topic.PolicyFolder;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScreeningOnKafkaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static KafkaNode kafka;
  private static KafkaProducer<byte[], byte[]> producer;
  private static JobClient job;

  @BeforeAll
  static void start() throws Exception {
    kafka = KafkaNode.start(folder.resolve("kafka"));
    new PrepareKafka(kafka.bootstrapServers(), TopicSettings.LOCAL).apply();
    producer = new KafkaProducer<>(cluster(), new ByteArraySerializer(), new ByteArraySerializer());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    AlarmistBundle.in(Files.createDirectory(folder.resolve("trial")));
    ScreeningJob.define(env, config());
    job = env.executeAsync();
  }

  @AfterAll
  static void stop() throws Exception {
    job.cancel().get();
    producer.close();
    kafka.close();
  }

  @Test
  void a_caller_is_answered_on_the_partition_where_they_wait() throws Exception {
    DirectMessageSent message = aMessage().id("asked").from("ann").to("ben").sent();
    ProducerRecord<byte[], byte[]> question =
        new ProducerRecord<>(
            Topics.DM_EVENTS.name(), "ann".getBytes(UTF_8), WireFormat.DM_EVENT.write(message));
    question.headers().add(Topics.REPLY_PARTITION_HEADER, "3".getBytes(UTF_8));
    question.headers().add(Topics.CORRELATION_HEADER, "question-7".getBytes(UTF_8));
    producer.send(question).get();
    ConsumerRecord<byte[], byte[]> answer =
        await()
            .atMost(PATIENCE)
            .until(() -> verdictOn("asked"), found -> !found.isEmpty())
            .getFirst();
    assertThat(answer.partition()).isEqualTo(3);
    assertThat(answer.headers().lastHeader(Topics.CORRELATION_HEADER).value())
        .isEqualTo("question-7".getBytes(UTF_8));
  }

  @Test
  void a_bursts_features_stand_ready_for_who_must_answer_alone() throws Exception {
    for (int i = 0; i < 8; i++) {
      var message = aMessage().id("burst-" + i).from("bob").to("to-" + i).sent();
      send(Topics.DM_EVENTS, "bob", WireFormat.DM_EVENT.write(message));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(read(Topics.SENDER_SNAPSHOTS, WireFormat.SENDER_SNAPSHOT))
                    .extracting(snapshot -> snapshot.sender().value())
                    .contains("bob"));
  }

  @Test
  void a_report_opens_a_case_that_holds_nothing_in_the_clear() throws Exception {
    Sealer sealer = new Sealer(new FileKeyVault(folder.resolve("keys")));
    var report = aReport().about("mallory").saying("send me the gift cards").sealedBy(sealer);
    send(Topics.REPORTS, "mallory", WireFormat.REPORT.write(report));
    List<CaseUpdate> cases =
        await().atMost(PATIENCE).until(() -> casesAbout("mallory"), found -> !found.isEmpty());
    assertThat(cases.getFirst().reportCount()).isEqualTo(1);
    assertThat(values(Topics.CASES))
        .noneMatch(found -> new String(found.value(), UTF_8).contains("gift cards"));
    ShadowScores trial = awaitShadow(report.reportId());
    assertThat(trial.shadowScores().get("hate")).isGreaterThan(0.99);
    assertThat(cases.getFirst().reports().getFirst().scores())
        .isEqualTo(trial.scores())
        .isNotEqualTo(trial.shadowScores());
  }

  @Test
  void a_case_may_be_larger_than_any_of_its_reports() throws Exception {
    String content = "a.b.c.d." + "e".repeat(700_000);
    for (String id : List.of("large-1", "large-2")) {
      var report = aReport().id(id).about("large").with(content);
      send(Topics.REPORTS, "large", WireFormat.REPORT.write(report));
    }
    await()
        .atMost(PATIENCE)
        .until(() -> casesAbout("large").stream().anyMatch(found -> found.reports().size() == 2));
  }

  @Test
  void what_a_trial_would_change_is_told_from_its_topic() throws Exception {
    Sealer sealer = new Sealer(new FileKeyVault(folder.resolve("keys")));
    var report = aReport().id("trial").about("trudy").saying("see you at seven").sealedBy(sealer);
    send(Topics.REPORTS, "trudy", WireFormat.REPORT.write(report));
    ShadowScores trial = awaitShadow(report.reportId());
    StringWriter told = new StringWriter();
    CommandLine shadow = new CommandLine(new ShadowCommand()).setOut(new PrintWriter(told));
    assertThat(shadow.execute("--kafka", kafka.bootstrapServers())).isZero();
    assertThat(told.toString())
        .contains(trial.shadowBy() + " in the place of " + trial.by())
        .containsPattern("\\| hate \\| [1-9] \\| 0 \\| [1-9] \\| 0 \\| \\+");
  }

  private static ShadowScores awaitShadow(ReportId report) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                read(Topics.SHADOW_SCORES, WireFormat.SHADOW_SCORES).stream()
                    .filter(scores -> scores.reportId().equals(report))
                    .findFirst(),
            Optional::isPresent)
        .get();
  }

  @Test
  void an_event_from_the_future_becomes_a_dead_letter() throws Exception {
    Instant future = Instant.now().plus(Duration.ofHours(1));
    send(Topics.DM_EVENTS, "dora", WireFormat.DM_EVENT.write(aMessage().at(future).sent()));
    List<DeadLetter> letters =
        await()
            .atMost(PATIENCE)
            .until(() -> read(Topics.DEAD_LETTERS, WireFormat.DEAD_LETTER), l -> !l.isEmpty());
    assertThat(letters.getFirst().problem()).contains("300 s ahead");
  }

  @Test
  void a_campaign_that_people_upheld_revises_what_a_member_was_judged_before() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var message = aMessage().id("before-ruling").from("nora").to("nobody-known").toStranger();
    send(Topics.DM_EVENTS, "nora", WireFormat.DM_EVENT.write(message.at(now).sent()));
    await().atMost(PATIENCE).until(() -> !verdictOn("before-ruling").isEmpty());
    Signal upheld =
        new Signal(
            SignalKind.CAMPAIGN,
            new PlatformId("instagram"),
            new AccountId("nora"),
            Map.of("campaign.upheld", 1.0, "campaign.senders_24h", 5.0),
            now.plusSeconds(1),
            "c-9");
    send(Topics.SIGNALS, upheld.key(), WireFormat.SIGNAL.write(upheld));
    send(Topics.SIGNALS, upheld.key(), WireFormat.SIGNAL.write(upheld));
    await().atMost(PATIENCE).until(() -> !casesAbout("campaign:c-9").isEmpty());
    await().atMost(PATIENCE).until(() -> verdictOn("before-ruling").size() > 1);
    List<Verdict> verdicts = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> found : verdictOn("before-ruling")) {
      verdicts.add(WireFormat.VERDICT.read(found.value()));
    }
    assertThat(verdicts).extracting(Verdict::revision).containsExactly(0, 1);
    assertThat(grounds(verdicts.getFirst())).doesNotContain("behaviour/upheld-campaign");
    assertThat(grounds(verdicts.getLast())).contains("behaviour/upheld-campaign");
    assertThat(casesAbout("campaign:c-9").getFirst().subjectCount()).isEqualTo(1);
  }

  private static List<String> grounds(Verdict verdict) {
    return verdict.policies().stream().map(fired -> fired.policy().value()).toList();
  }

  @Test
  void a_producer_whose_clock_jumped_moves_nobody_elses_time() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    byte[] ahead = sendByClock(now.plus(Duration.ofMinutes(50)), "jumped-ahead");
    await().atMost(PATIENCE).until(() -> refused().contains(Sha256.hex(ahead)));
    byte[] back = sendByClock(now.minus(Duration.ofDays(30)), "jumped-back");
    await().atMost(PATIENCE).until(() -> !verdictOn("jumped-back").isEmpty());
    sendByClock(now, "on-time");
    await().atMost(PATIENCE).until(() -> !verdictOn("on-time").isEmpty());
    Verdict onTime = WireFormat.VERDICT.read(verdictOn("on-time").getFirst().value());
    assertThat(onTime.decidedAt()).isEqualTo(now);
    assertThat(verdictOn("jumped-ahead")).isEmpty();
    assertThat(refused()).doesNotContain(Sha256.hex(back));
  }

  /** All go to one recipient, whose clock a wrong time would move. */
  private static byte[] sendByClock(Instant clock, String id) throws Exception {
    var message = aMessage().id(id).from("sender-of-" + id).to("host").at(clock).sent();
    byte[] value = WireFormat.DM_EVENT.write(message);
    byte[] key = id.getBytes(UTF_8);
    producer
        .send(new ProducerRecord<>(Topics.DM_EVENTS.name(), null, clock.toEpochMilli(), key, value))
        .get();
    return value;
  }

  private static List<String> refused() throws Exception {
    return read(Topics.DEAD_LETTERS, WireFormat.DEAD_LETTER).stream()
        .map(DeadLetter::sha256)
        .toList();
  }

  @Test
  void what_comes_twice_and_minutes_out_of_order_is_counted_once() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      order.addAll(List.of(i, i));
    }
    Collections.shuffle(order, new Random(7));
    for (int i : order) {
      var message = aMessage().id("mixed-" + i).from("max").to("to-" + i);
      Instant at = now.minusSeconds(20L * i);
      send(Topics.DM_EVENTS, "max", WireFormat.DM_EVENT.write(message.at(at).sent()));
    }
    await()
        .atMost(PATIENCE)
        .until(() -> order.stream().allMatch(i -> verdictOn("mixed-" + i).size() == 2));
    assertThat(read(Topics.SENDER_SNAPSHOTS, WireFormat.SENDER_SNAPSHOT))
        .filteredOn(snapshot -> snapshot.sender().value().equals("max"))
        .last()
        .satisfies(
            snapshot -> assertThat(snapshot.features()).containsEntry("sender.messages_1h", 32.0));
  }

  @Test
  void a_policy_set_that_does_not_compile_is_refused_and_the_one_before_goes_on() throws Exception {
    List<PolicyBody> policies = new ArrayList<>(PolicyFolder.bundled());
    policies.add(new PolicyBody("test/broken.yaml", watched().replace("condition", "conditoin")));
    new PrepareKafka(kafka.bootstrapServers(), TopicSettings.LOCAL).publish(policies, "test", null);
    PolicySetStatus told =
        await()
            .atMost(PATIENCE)
            .until(() -> refusalOf("test/broken.yaml"), Optional::isPresent)
            .orElseThrow();
    var message = aMessage().id("after-broken").from("zed").at(NOON).sent();
    send(Topics.DM_EVENTS, "zed", WireFormat.DM_EVENT.write(message));
    await().atMost(PATIENCE).until(() -> !verdictOn("after-broken").isEmpty());
    Verdict verdict = WireFormat.VERDICT.read(verdictOn("after-broken").getFirst().value());
    assertThat(verdict.policySetVersion()).isEqualTo(told.inForce());
  }

  private static Optional<PolicySetStatus> refusalOf(String file) throws Exception {
    return read(Topics.PIPELINE_STATUS, WireFormat.STATUS).stream()
        .filter(PolicySetStatus.class::isInstance)
        .map(PolicySetStatus.class::cast)
        .filter(status -> status.problems().stream().anyMatch(p -> p.contains(file)))
        .findFirst();
  }

  @Test
  void policies_are_changed_while_the_stream_runs() throws Exception {
    String yaml =
        new String(
                getClass().getResourceAsStream("/catalogue/report/any-report.yaml").readAllBytes(),
                UTF_8)
            .replace("report/any-report", "test/every-message")
            .replace("[report]", "[message]");
    List<PolicyBody> policies = new ArrayList<>(PolicyFolder.bundled());
    policies.add(new PolicyBody("test/every-message.yaml", yaml));
    new PrepareKafka(kafka.bootstrapServers(), TopicSettings.LOCAL).publish(policies, "test", null);
    int[] tries = {0};
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String id = "after-" + tries[0]++;
              var message = aMessage().id(id).from("zoe").at(NOON).sent();
              send(Topics.DM_EVENTS, "zoe", WireFormat.DM_EVENT.write(message));
              assertThat(read(Topics.VERDICTS, WireFormat.VERDICT))
                  .filteredOn(verdict -> verdict.subjectId().startsWith("after-"))
                  .flatExtracting(Verdict::policies)
                  .anyMatch(fired -> fired.policy().value().equals("test/every-message"));
            });
  }

  @Test
  void a_shared_set_changes_while_the_stream_runs() throws Exception {
    PrepareKafka publisher = new PrepareKafka(kafka.bootstrapServers(), TopicSettings.LOCAL);
    publisher.publish(watching("nobody"));
    List<PolicyBody> policies = new ArrayList<>(PolicyFolder.bundled());
    policies.add(new PolicyBody("test/watched.yaml", watched()));
    publisher.publish(policies, "test", null);
    publisher.publish(watching("yan"));
    int[] tries = {0};
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var message = aMessage().id("watched-" + tries[0]++).from("yan").at(NOON).sent();
              send(Topics.DM_EVENTS, "yan", WireFormat.DM_EVENT.write(message));
              assertThat(read(Topics.VERDICTS, WireFormat.VERDICT))
                  .filteredOn(verdict -> verdict.account().value().equals("yan"))
                  .flatExtracting(Verdict::policies)
                  .anyMatch(fired -> fired.policy().value().equals("test/watched"));
            });
  }

  private static SharedSet watching(String account) {
    return new SharedSet(
        "watched", List.of(new SharedSet.Entry(account, null)), "test", Instant.now());
  }

  private String watched() throws Exception {
    try (var file = getClass().getResourceAsStream("/catalogue/report/any-report.yaml")) {
      return new String(file.readAllBytes(), UTF_8)
          .replace("report/any-report", "test/watched")
          .replace("[report]", "[message]")
          .replace("\"true\"", "subject.account in sets.watched");
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> verdictOn(String subject) {
    return values(Topics.VERDICTS).stream()
        .filter(found -> new String(found.value(), UTF_8).contains('"' + subject + '"'))
        .toList();
  }

  private static List<CaseUpdate> casesAbout(String account) throws Exception {
    return read(Topics.CASES, WireFormat.CASE).stream()
        .filter(found -> found.accused().value().equals(account))
        .toList();
  }

  private static void send(TopicSpec topic, String key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), value)).get();
  }

  /** What was said, without what took something back. */
  private static <T> List<T> read(TopicSpec topic, WireFormat<T> format) throws Exception {
    List<T> all = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> found : values(topic)) {
      if (found.value() != null) {
        all.add(format.read(found.value()));
      }
    }
    return all;
  }

  /** Everything committed on a topic now. */
  private static List<ConsumerRecord<byte[], byte[]>> values(TopicSpec topic) {
    List<ConsumerRecord<byte[], byte[]>> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(cluster(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(values::add);
      }
    }
    return values;
  }

  private static Map<String, Object> cluster() {
    return Map.of(
        "bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
  }

  private static JobConfig config() {
    return JobConfig.parse(
        "--kafka",
        kafka.bootstrapServers(),
        "--vault",
        folder.resolve("keys").toString(),
        "--shadow-bundle",
        folder.resolve("trial").toString(),
        "--checkpoint-every",
        "1s",
        "--parallelism",
        "2");
  }
}
