package io.parapet.stream.benchmarks;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.stream.topic.TopicSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** All partitions of a topic. */
final class Partitions {
  private Partitions() {}

  static List<TopicPartition> of(TopicSpec topic) {
    return IntStream.range(0, TopicSettings.LOCAL.partitions())
        .mapToObj(partition -> new TopicPartition(topic.name(), partition))
        .toList();
  }

  /** Where each ends. */
  static Map<TopicPartition, OffsetSpec> ends(TopicSpec topic) {
    return of(topic).stream()
        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
  }
}
