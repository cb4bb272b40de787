package io.parapet.stream.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.Topics;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Receives the answers to numbered events, and notes how late each is after it was due. */
final class Verdicts implements Runnable, AutoCloseable {
  private static final long MAX_MICROS = TimeUnit.MINUTES.toMicros(2);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Histogram micros = new Histogram(MAX_MICROS, 3);
  private final BitSet seen = new BitSet();
  private final long nanosApart;
  private final int warm;
  private final int all;
  private final IntPredicate counted;
  private volatile long start;

  /**
   * @param warm so many answers are not counted
   * @param counted which of the others are
   */
  Verdicts(String bootstrap, int perSecond, int warm, int all, IntPredicate counted) {
    this.nanosApart = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.warm = warm;
    this.all = all;
    this.counted = counted;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = Partitions.of(Topics.VERDICTS);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** When the first event is due, on the clock of {@link System#nanoTime}. */
  void startAt(long nanos) {
    start = nanos;
  }

  /** When an event is due after the first, in nanoseconds. */
  long due(int number) {
    return number * nanosApart;
  }

  @Override
  public void run() {
    long last = System.nanoTime();
    while (seen.cardinality() < all && System.nanoTime() - last < PATIENCE) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        last = System.nanoTime();
        note(record, last);
      }
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> record, long now) {
    Header header = record.headers().lastHeader(Topics.CORRELATION_HEADER);
    if (header == null) {
      return;
    }
    int number = Integer.parseInt(new String(header.value(), UTF_8));
    if (!seen.get(number)) {
      seen.set(number);
      if (number >= warm && counted.test(number)) {
        long late = TimeUnit.NANOSECONDS.toMicros(now - start - due(number));
        micros.recordValue(Math.clamp(late, 0, MAX_MICROS));
      }
    }
  }

  Histogram micros() {
    return micros;
  }

  long lost() {
    return all - seen.cardinality();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
