package io.parapet.simulator.stream;

import io.parapet.policies.wire.Topics;
import io.parapet.simulator.run.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes happenings to Kafka. How far it came is written in the same transaction, as the offset of
 * a consumer group that reads nothing, so that a restart neither repeats nor leaves out any.
 */
public final class KafkaTraffic implements AutoCloseable {
  private static final int BATCH = 2_000;
  private static final Duration LONGEST_OPEN = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final TopicPartition PLACE = new TopicPartition(Topics.DM_EVENTS.name(), 0);

  private final String bootstrap;
  private final String name;
  private final Records records;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * Connects; another writer of that name is cut off.
   *
   * @param name of the stream, such as {@code simulation}
   */
  public KafkaTraffic(String bootstrap, String name, Records records) {
    this.bootstrap = bootstrap;
    this.name = name;
    this.records = records;
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "parapet-" + name,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** How far the stream of this name came; empty when there is none. */
  public Optional<Progress> progress() throws InterruptedException {
    try (Admin admin = admin(bootstrap)) {
      return Optional.ofNullable(
              admin
                  .listConsumerGroupOffsets(group())
                  .partitionsToOffsetAndMetadata()
                  .get()
                  .get(PLACE))
          .map(noted -> Progress.of(noted.metadata(), noted.offset()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell how far the traffic came", e.getCause());
    }
  }

  /**
   * Writes what has not been written before, until there is no more or the thread is interrupted.
   *
   * @param pace waits until the time of a happening, or does not
   */
  public long write(Iterator<Happening> happenings, Progress from, Pace pace)
      throws InterruptedException {
    skip(happenings, from.count());
    Progress progress = from;
    while (happenings.hasNext() && !Thread.currentThread().isInterrupted()) {
      progress = writeBatch(happenings, progress, pace);
    }
    return progress.count() - from.count();
  }

  private Progress writeBatch(Iterator<Happening> happenings, Progress from, Pace pace)
      throws InterruptedException {
    Happening first = happenings.next();
    pace.await(first.at());
    producer.beginTransaction();
    Instant until = Instant.now().plus(LONGEST_OPEN);
    Progress progress = send(first, from);
    while (happenings.hasNext()
        && progress.count() < from.count() + BATCH
        && Instant.now().isBefore(until)) {
      Happening next = happenings.next();
      pace.await(next.at());
      progress = send(next, progress);
    }
    return commit(progress);
  }

  private Progress send(Happening happening, Progress before) {
    var unused = producer.send(records.of(happening)); // the commit fails if this did
    boolean later = happening.at().isAfter(before.last());
    return before.after(before.count() + 1, later ? happening.at() : before.last());
  }

  private Progress commit(Progress progress) {
    var offset = new OffsetAndMetadata(progress.count(), progress.note());
    producer.sendOffsetsToTransaction(Map.of(PLACE, offset), new ConsumerGroupMetadata(group()));
    producer.commitTransaction();
    return progress;
  }

  private static void skip(Iterator<Happening> happenings, long count) {
    for (long i = 0; i < count && happenings.hasNext(); i++) {
      happenings.next();
    }
  }

  /** Topics that are missing, so that one sentence can name them instead of a time-out. */
  public static Set<String> missingTopics(String bootstrap) throws InterruptedException {
    try (Admin admin = admin(bootstrap)) {
      Set<String> wanted = new TreeSet<>(Set.of(Topics.DM_EVENTS.name(), Topics.REPORTS.name()));
      wanted.removeAll(admin.listTopics().names().get());
      return wanted;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka at " + bootstrap + " does not answer", e.getCause());
    }
  }

  private static Admin admin(String bootstrap) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis()));
  }

  private String group() {
    return "parapet-" + name;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
