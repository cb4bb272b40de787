package io.parapet.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.run.Happening;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTrafficTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(14));

  @TempDir private static Path folder;
  private static KafkaNode kafka;
  private static Sealer sealer;

  @BeforeAll
  static void start() throws Exception {
    kafka = KafkaNode.start(folder.resolve("kafka"));
    sealer = new Sealer(new FileKeyVault(folder.resolve("vault")));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.DM_EVENTS.name(), 1, (short) 1),
                  new NewTopic(Topics.REPORTS.name(), 1, (short) 1)))
          .all()
          .get();
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void a_restart_goes_on_where_it_stopped_and_reports_stay_sealed() throws Exception {
    Progress beginning = Progress.beginning(START, "test");
    long written;
    try (KafkaTraffic first = traffic("restart")) {
      written = first.write(firstPart(), beginning, Pace.UNBOUND);
    }
    try (KafkaTraffic second = traffic("restart")) {
      Progress known = second.progress().orElseThrow();
      assertThat(known.count()).isEqualTo(written);
      assertThat(known.canGoOn("test", known.last().plusSeconds(60))).isTrue();
      second.write(happenings(), known, Pace.UNBOUND);
    }
    assertThat(events()).isEqualTo(expectedEvents());
    assertThat(openedReports()).isEqualTo(expectedReports());
  }

  @Test
  void a_stream_that_never_ran_has_no_progress() throws Exception {
    try (KafkaTraffic traffic = traffic("fresh")) {
      assertThat(traffic.progress()).isEmpty();
    }
  }

  @Test
  void missing_topics_are_named() throws Exception {
    assertThat(KafkaTraffic.missingTopics(kafka.bootstrapServers())).isEmpty();
  }

  private static KafkaTraffic traffic(String name) {
    return new KafkaTraffic(
        kafka.bootstrapServers(), name, new Records(new Sealing(sealer.publicKey())));
  }

  private static Iterator<Happening> happenings() {
    return new Crowds(5, START, Duration.ofHours(14), END, 150, 0).happenings();
  }

  private static Iterator<Happening> firstPart() {
    List<Happening> part = new ArrayList<>();
    Iterator<Happening> all = happenings();
    while (part.size() < 500) {
      part.add(all.next());
    }
    return part.iterator();
  }

  private static List<DmEvent> expectedEvents() {
    List<DmEvent> expected = new ArrayList<>();
    happenings()
        .forEachRemaining(
            h -> {
              if (h instanceof Happening.Told told) {
                expected.add(told.event());
              }
            });
    return expected;
  }

  private static List<String> expectedReports() {
    List<String> expected = new ArrayList<>();
    happenings()
        .forEachRemaining(
            h -> {
              if (h instanceof Happening.Reported reported) {
                expected.add(reported.content().messages().getFirst().text());
              }
            });
    return expected;
  }

  private static List<DmEvent> events() throws Exception {
    List<DmEvent> events = new ArrayList<>();
    for (byte[] record : read(Topics.DM_EVENTS.name())) {
      events.add(WireFormat.DM_EVENT.read(record));
    }
    return events;
  }

  private static List<String> openedReports() throws Exception {
    List<String> texts = new ArrayList<>();
    for (byte[] record : read(Topics.REPORTS.name())) {
      ContentReported report = WireFormat.REPORT.read(record);
      byte[] content = sealer.open(report.sealedContent());
      texts.add(WireFormat.REPORT_CONTENT.read(content).messages().getFirst().text());
    }
    return texts;
  }

  /** All committed records. */
  private static List<byte[]> read(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
    TopicPartition partition = new TopicPartition(topic, 0);
    List<byte[]> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(5)).forEach(r -> values.add(r.value()));
      }
    }
    return values;
  }
}
