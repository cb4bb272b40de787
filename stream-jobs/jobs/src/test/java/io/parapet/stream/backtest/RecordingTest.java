package io.parapet.stream.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.testkit.RealKafka;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  /** More than wait for the other partitions. */
  private static final int MANY = 1_200;

  @Test
  void the_records_of_all_partitions_come_as_kafka_took_them(@TempDir Path folder)
      throws Exception {
    try (KafkaNode node = KafkaNode.start(folder);
        RealKafka kafka = RealKafka.prepared(node.bootstrapServers())) {
      for (int i = 0; i < MANY; i++) {
        kafka.send(Topics.DM_EVENTS, "busy", bytes(i));
      }
      for (int i = MANY; i < MANY + 100; i++) {
        kafka.send(i % 3 == 0 ? Topics.REPORTS : Topics.DM_EVENTS, "key-" + i, bytes(i));
      }
      List<RawRecord> played = play(node.bootstrapServers());
      assertThat(played).extracting(RawRecord::appendedAt).isSorted();
      assertThat(played)
          .extracting(record -> new String(record.value(), UTF_8))
          .hasSize(MANY + 100)
          .doesNotHaveDuplicates();
    }
  }

  private static List<RawRecord> play(String bootstrapServers) {
    List<RawRecord> played = new ArrayList<>();
    Map<String, Object> cluster = Map.of("bootstrap.servers", bootstrapServers);
    try (var recording = new Recording(cluster, List.of(Topics.DM_EVENTS, Topics.REPORTS))) {
      recording.forEachRemaining(played::add);
    }
    return played;
  }

  private static byte[] bytes(int i) {
    return Integer.toString(i).getBytes(UTF_8);
  }
}
