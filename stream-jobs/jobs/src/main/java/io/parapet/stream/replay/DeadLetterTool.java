package io.parapet.stream.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.id.Sha256;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Shows dead letters, and sends the inputs they name once more. */
public final class DeadLetterTool implements AutoCloseable {
  private final KafkaLog log;
  private final KafkaProducer<byte[], byte[]> producer;

  public DeadLetterTool(String bootstrapServers) {
    Map<String, Object> cluster = Map.of("bootstrap.servers", bootstrapServers);
    log = new KafkaLog(cluster);
    producer = new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** All letters, each once, in the order in which they were first written per partition. */
  public List<DeadLetter> list() {
    Map<String, DeadLetter> letters = new LinkedHashMap<>();
    log.readAll(
        Topics.DEAD_LETTERS.name(),
        record -> read(record.value()).ifPresent(letter -> letters.put(letter.key(), letter)));
    return new ArrayList<>(letters.values());
  }

  /**
   * Sends the input of a letter to its topic again, under its key and with its headers, if it is
   * still the one that was refused.
   *
   * @throws ExecutionException if Kafka does not take it
   */
  public Replay replay(DeadLetter letter) throws ExecutionException, InterruptedException {
    TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
    Optional<ConsumerRecord<byte[], byte[]>> found = log.find(partition, letter.offset());
    if (found.isEmpty()) {
      return replaySealed(letter);
    }
    ConsumerRecord<byte[], byte[]> record = found.get();
    if (record.value() == null || !Sha256.hex(record.value()).equals(letter.sha256())) {
      return Replay.CHANGED;
    }
    if (isSuperseded(record)) {
      return Replay.SUPERSEDED;
    }
    send(
        new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
    return Replay.SENT;
  }

  /** A report outlives its record in the letter itself, sealed as it came. */
  private Replay replaySealed(DeadLetter letter) throws ExecutionException, InterruptedException {
    if (letter.sealedReport() == null) {
      return Replay.GONE;
    }
    byte[] report = letter.sealedReport().getBytes(UTF_8);
    if (!Sha256.hex(report).equals(letter.sha256())) {
      return Replay.CHANGED;
    }
    send(new ProducerRecord<>(letter.topic(), keyOf(report), report));
    return Replay.SENT;
  }

  /** What a table says of a key was replaced by what came later; sending it would undo that. */
  private boolean isSuperseded(ConsumerRecord<byte[], byte[]> record) {
    if (Topics.all().stream().noneMatch(t -> t.compacted() && t.name().equals(record.topic()))) {
      return false;
    }
    List<Long> later = new ArrayList<>();
    log.readFrom(
        new TopicPartition(record.topic(), record.partition()),
        record.offset() + 1,
        next -> {
          if (Arrays.equals(next.key(), record.key())) {
            later.add(next.offset());
          }
        });
    return !later.isEmpty();
  }

  private static byte[] keyOf(byte[] report) {
    try {
      return WireFormat.REPORT.read(report).reported().value().getBytes(UTF_8);
    } catch (WireException stillUnreadable) {
      return new byte[0];
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record)
      throws ExecutionException, InterruptedException {
    producer.send(record).get();
  }

  private static Optional<DeadLetter> read(byte[] json) {
    try {
      return Optional.of(WireFormat.DEAD_LETTER.read(json));
    } catch (WireException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    producer.close();
    log.close();
  }
}
