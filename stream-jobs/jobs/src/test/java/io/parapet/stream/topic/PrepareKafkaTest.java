package io.parapet.stream.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.SharedSet;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareKafkaTest {
  private static final PolicyBody FIRST = new PolicyBody("spam/first.yaml", "id: first\n");
  private static final PolicyBody SECOND = new PolicyBody("spam/second.yaml", "id: second\n");

  @TempDir static Path folder;
  private static KafkaNode kafka;
  private static PrepareKafka prepare;

  @BeforeAll
  static void start() throws Exception {
    kafka = KafkaNode.start(folder.resolve("kafka"));
    prepare = new PrepareKafka(kafka.bootstrapServers(), TopicSettings.LOCAL);
    prepare.apply();
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void every_topic_is_there_and_may_be_prepared_again() throws Exception {
    prepare.apply();
    try (Admin admin = admin()) {
      assertThat(admin.listTopics().names().get())
          .containsAll(Topics.all().stream().map(TopicSpec::name).toList());
    }
  }

  @Test
  void tables_are_compacted_and_logs_are_kept_for_their_time() throws Exception {
    assertThat(config(Topics.CASES).get("cleanup.policy").value()).isEqualTo("compact");
    assertThat(config(Topics.DM_EVENTS).get("retention.ms").value())
        .isEqualTo(Long.toString(Duration.ofDays(7).toMillis()));
  }

  @Test
  void features_of_accounts_are_no_longer_in_their_tables_than_anywhere() throws Exception {
    for (TopicSpec table : List.of(Topics.SENDER_SNAPSHOTS, Topics.SIGNALS)) {
      assertThat(config(table).get("cleanup.policy").value().split(","))
          .containsExactlyInAnyOrder("compact", "delete");
      assertThat(config(table).get("retention.ms").value())
          .isEqualTo(Long.toString(Duration.ofDays(90).toMillis()));
    }
  }

  @Test
  void when_a_record_came_in_is_told_by_the_brokers_clock() throws Exception {
    assertThat(config(Topics.DM_EVENTS).get("message.timestamp.type").value())
        .isEqualTo("LogAppendTime");
  }

  @Test
  void settings_of_a_topic_that_is_there_are_brought_up_to_date() throws Exception {
    TopicSettings larger = new TopicSettings(4, (short) 1, 2 << 20);
    new PrepareKafka(kafka.bootstrapServers(), larger).apply();
    assertThat(config(Topics.REPORTS).get("max.message.bytes").value())
        .isEqualTo(larger.configOf(Topics.REPORTS).get("max.message.bytes"));
  }

  @Test
  void the_manifest_comes_after_the_bodies_it_names() throws Exception {
    PolicyManifest manifest = prepare.publish(List.of(FIRST, SECOND), "somebody", null);
    List<ConsumerRecord<String, byte[]>> records = policies();
    ConsumerRecord<String, byte[]> last = manifests().getLast();
    assertThat(WireFormat.POLICY_MANIFEST.read(last.value())).isEqualTo(manifest);
    assertThat(records.stream().map(ConsumerRecord::key))
        .containsAll(manifest.bodies().stream().map(PolicyBody::key).toList());
  }

  @Test
  void policies_in_force_are_not_replaced_by_the_bundled_ones() throws Exception {
    PolicyManifest mine = prepare.publish(List.of(FIRST), "somebody", null);
    prepare.apply();
    assertThat(WireFormat.POLICY_MANIFEST.read(manifests().getLast().value())).isEqualTo(mine);
  }

  @Test
  void a_shared_set_is_published_under_its_name() throws Exception {
    SharedSet set =
        new SharedSet(
            "scam_domains",
            List.of(new SharedSet.Entry("example.org", null)),
            "somebody",
            Instant.EPOCH);
    prepare.publish(set);
    assertThat(policies())
        .filteredOn(record -> record.key().equals("set/scam_domains"))
        .singleElement()
        .satisfies(record -> assertThat(WireFormat.SHARED_SET.read(record.value())).isEqualTo(set));
  }

  @Test
  void scenarios_beside_the_policies_stay_behind(@TempDir Path catalogue) throws Exception {
    Path spam = Files.createDirectory(catalogue.resolve("spam"));
    Files.writeString(spam.resolve("first.yaml"), FIRST.yaml());
    Files.writeString(spam.resolve("first_test.yaml"), "scenarios: []\n");
    assertThat(PolicyFolder.read(catalogue)).containsExactly(FIRST);
  }

  private static Map<String, ConfigEntry> config(TopicSpec topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    try (Admin admin = admin()) {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      return config.entries().stream()
          .collect(Collectors.toMap(entry -> entry.name(), entry -> entry));
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static List<ConsumerRecord<String, byte[]>> manifests() {
    return policies().stream().filter(record -> record.key().equals(PolicyManifest.KEY)).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> policies() {
    TopicPartition topic = new TopicPartition(Topics.POLICIES.name(), 0);
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    Map<String, Object> cluster = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(cluster, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(topic));
      consumer.seekToBeginning(List.of(topic));
      long end = consumer.endOffsets(List.of(topic)).get(topic);
      while (consumer.position(topic) < end) {
        records.addAll(consumer.poll(Duration.ofSeconds(1)).records(topic));
      }
    }
    return records;
  }
}
