package io.parapet.stream.benchmarks;

import io.parapet.policies.wire.Topics;
import io.parapet.stream.topic.TopicSettings;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Counts what has been written to {@code verdicts}, by the ends of its partitions. */
final class Written implements AutoCloseable {
  private static final Map<TopicPartition, OffsetSpec> ENDS =
      IntStream.range(0, TopicSettings.LOCAL.partitions())
          .mapToObj(partition -> new TopicPartition(Topics.VERDICTS.name(), partition))
          .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));

  private final Admin admin;

  Written(String bootstrap) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  long count() throws ExecutionException, InterruptedException {
    return admin.listOffsets(ENDS).all().get().values().stream()
        .mapToLong(ListOffsetsResultInfo::offset)
        .sum();
  }

  @Override
  public void close() {
    admin.close();
  }
}
