package io.parapet.stream.benchmarks;

import io.parapet.policies.wire.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Counts what has been written to {@code verdicts}, by the ends of its partitions. */
final class Written implements AutoCloseable {
  private static final Duration STALLED = Duration.ofMinutes(2);
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

  /** Waits until so many have been written since a count; returns how many have. */
  long await(long before, long wanted) throws ExecutionException, InterruptedException {
    long count = -1;
    long since = System.nanoTime();
    while (true) {
      long now = count() - before;
      if (now >= wanted) {
        return now;
      }
      if (now > count) {
        count = now;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > STALLED.toNanos()) {
        throw new IllegalStateException("Nothing came out for a while; last at " + count);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
