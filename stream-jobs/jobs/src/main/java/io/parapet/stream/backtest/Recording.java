package io.parapet.stream.backtest;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What topics hold when it is opened, all of them together in the order in which Kafka took the
 * records. Outside of any consumer group. Not safe for threads.
 */
final class Recording implements Iterator<RawRecord>, AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  /** So many records of a partition wait for those of the others. */
  private static final int AHEAD = 1_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Track> tracks = new LinkedHashMap<>();

  /** Of that cluster, which is named as for any Kafka client. */
  Recording(Map<String, Object> cluster, List<TopicSpec> topics) {
    Map<String, Object> settings = new HashMap<>(cluster);
    settings.put("isolation.level", "read_committed");
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    consumer
        .endOffsets(partitions)
        .forEach((place, end) -> tracks.put(place, new Track(place, end)));
  }

  @Override
  public boolean hasNext() {
    return earliest().isPresent();
  }

  @Override
  public RawRecord next() {
    return earliest().map(Track::take).orElseThrow(NoSuchElementException::new);
  }

  private Optional<Track> earliest() {
    while (tracks.values().stream().anyMatch(Track::isAwaited)) {
      read();
    }
    return tracks.values().stream()
        .filter(track -> !track.waiting.isEmpty())
        .min(Comparator.comparing(Track::at));
  }

  private void read() {
    consumer.pause(places(true));
    consumer.resume(places(false));
    for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
      Track track = tracks.get(new TopicPartition(read.topic(), read.partition()));
      if (track != null) {
        track.add(read);
      }
    }
  }

  private Collection<TopicPartition> places(boolean ahead) {
    return tracks.values().stream()
        .filter(track -> track.waiting.size() >= AHEAD == ahead)
        .map(track -> track.place)
        .toList();
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** One partition. */
  private final class Track {
    final TopicPartition place;
    final Deque<RawRecord> waiting = new ArrayDeque<>();
    private final long end;

    Track(TopicPartition place, long end) {
      this.place = place;
      this.end = end;
    }

    /** Whether nothing can be said to be the earliest without what comes here. */
    boolean isAwaited() {
      return waiting.isEmpty() && consumer.position(place) < end;
    }

    void add(ConsumerRecord<byte[], byte[]> read) {
      if (read.offset() < end) {
        new RawRecordReader().deserialize(read, new Into(waiting));
      }
    }

    long at() {
      return waiting.getFirst().appendedAt();
    }

    RawRecord take() {
      return waiting.removeFirst();
    }
  }

  private record Into(Deque<RawRecord> waiting) implements Collector<RawRecord> {
    @Override
    public void collect(RawRecord record) {
      waiting.addLast(record);
    }

    @Override
    public void close() {}
  }
}
