package io.parapet.console.kafka;

import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Verdicts that somebody here waits for. The job writes them to the partition that the question
 * names, so this reads that one partition, from its end.
 */
public final class Replies implements Follower.Reader {
  private static final int NOT_FOLLOWING = -1;

  private final Map<String, CompletableFuture<Verdict>> waiting = new ConcurrentHashMap<>();
  private volatile int partition = NOT_FOLLOWING;

  /** The partition to be answered on; empty until it is being read. */
  public OptionalInt partition() {
    int current = partition;
    return current == NOT_FOLLOWING ? OptionalInt.empty() : OptionalInt.of(current);
  }

  /** The verdict that will bear this correlation; forgotten once it is done or cancelled. */
  public CompletableFuture<Verdict> expect(String correlation) {
    CompletableFuture<Verdict> reply = new CompletableFuture<>();
    waiting.put(correlation, reply);
    return reply.whenComplete((verdict, failure) -> waiting.remove(correlation));
  }

  /** One partition, any; several consoles spread over them by chance. */
  public static List<TopicPartition> one(List<PartitionInfo> partitions) {
    int any = ThreadLocalRandom.current().nextInt(partitions.size());
    PartitionInfo info = partitions.get(any);
    return List.of(new TopicPartition(info.topic(), info.partition()));
  }

  @Override
  public void following(List<TopicPartition> partitions) {
    partition = partitions.getFirst().partition();
  }

  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader(Topics.CORRELATION_HEADER);
    if (header == null) {
      return;
    }
    String correlation = new String(header.value(), StandardCharsets.UTF_8);
    CompletableFuture<Verdict> reply = waiting.get(correlation);
    if (reply != null) {
      answer(reply, record.value());
    }
  }

  private static void answer(CompletableFuture<Verdict> reply, byte[] json) {
    try {
      reply.complete(WireFormat.VERDICT.read(json));
    } catch (WireException e) {
      reply.completeExceptionally(e);
    }
  }
}
