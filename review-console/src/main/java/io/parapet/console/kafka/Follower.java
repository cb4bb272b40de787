package io.parapet.console.kafka;

import io.parapet.console.store.StoreUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows partitions of one topic on a thread of its own, in no group, and starts over when Kafka
 * was away.
 */
public final class Follower implements AutoCloseable {
  /** What is done with what arrives; called on the follower's thread only. */
  public interface Reader {
    /** Called once every chosen partition is being read. */
    default void following(List<TopicPartition> partitions) {}

    /**
     * Takes one record.
     *
     * @throws StoreUnavailable if it has to be read again later; only where one goes on from where
     *     one left
     */
    void read(ConsumerRecord<String, byte[]> record);
  }

  /** Where reading starts. */
  public enum From {
    BEGINNING,
    END,
    /** After what was read before, by this console or another; at first from the beginning. */
    WHERE_LEFT
  }

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PAUSE_MILLIS = 1_000;

  private final String bootstrap;
  private final String topic;
  private final From from;
  private final Function<List<PartitionInfo>, List<TopicPartition>> choice;
  private final Reader reader;
  private final Thread thread;
  private volatile boolean closed;
  private boolean waiting;
  private boolean held;
  private volatile @Nullable Consumer<String, byte[]> current;

  public Follower(
      String bootstrap,
      String topic,
      From from,
      Function<List<PartitionInfo>, List<TopicPartition>> choice,
      Reader reader) {
    this.bootstrap = bootstrap;
    this.topic = topic;
    this.from = from;
    this.choice = choice;
    this.reader = reader;
    thread = Thread.ofPlatform().name("follow-" + topic).daemon().unstarted(this::run);
  }

  /** Every partition there is. */
  public static List<TopicPartition> all(List<PartitionInfo> partitions) {
    return partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
  }

  public Follower start() {
    thread.start();
    return this;
  }

  private void run() {
    while (!closed) {
      try (KafkaConsumer<String, byte[]> consumer = consumer()) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException leaving) {
        return;
      } catch (KafkaException away) {
        if (!waiting) {
          LOG.warn("Kafka is away from {}: {}", topic, away.getMessage());
        }
        waiting = true;
        pause();
      } catch (StoreUnavailable away) {
        if (!held) {
          LOG.warn("{} waits: {}", topic, away.getMessage());
        }
        held = true;
        pause();
      }
    }
  }

  private void follow(Consumer<String, byte[]> consumer) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions == null || partitions.isEmpty()) {
      pause();
      return;
    }
    List<TopicPartition> chosen = choice.apply(partitions);
    consumer.assign(chosen);
    seek(consumer, chosen);
    chosen.forEach(consumer::position);
    reader.following(chosen);
    waiting = false;
    while (!closed) {
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      records.forEach(reader::read);
      if (from == From.WHERE_LEFT && !records.isEmpty()) {
        consumer.commitSync();
        held = false;
      }
    }
  }

  private void seek(Consumer<String, byte[]> consumer, List<TopicPartition> chosen) {
    switch (from) {
      case BEGINNING -> consumer.seekToBeginning(chosen);
      case END -> consumer.seekToEnd(chosen);
      case WHERE_LEFT -> {
        // The consumer finds it by its group.
      }
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    boolean resumes = from == From.WHERE_LEFT;
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, resumes ? "earliest" : "latest");
    if (resumes) {
      settings.put(ConsumerConfig.GROUP_ID_CONFIG, "parapet-console-" + topic);
    }
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    Consumer<String, byte[]> reading = current;
    if (reading != null) {
      reading.wakeup();
    }
  }
}
