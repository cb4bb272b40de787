package io.parapet.stream.benchmarks;

import io.parapet.policies.wire.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Counts what has been written to {@code verdicts}, by the ends of its partitions. */
final class Written implements AutoCloseable {
  private static final Map<TopicPartition, OffsetSpec> ENDS = Partitions.ends(Topics.VERDICTS);

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
