package io.parapet.stream.casework.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.casework.elastic.BulkOutcome.Refusal;
import io.parapet.stream.config.KafkaConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Tells on the dead-letter topic what Elasticsearch refused. */
final class RefusedWrites implements AutoCloseable {
  static final String STAGE = "elasticsearch";

  private final Producer<byte[], byte[]> producer;
  private final InstantSource clock;

  RefusedWrites(KafkaConfig kafka) {
    this(
        new KafkaProducer<>(
            kafka.producer("refused-writes"), new ByteArraySerializer(), new ByteArraySerializer()),
        Clock.systemUTC());
  }

  RefusedWrites(Producer<byte[], byte[]> producer, InstantSource clock) {
    this.producer = producer;
    this.clock = clock;
  }

  /**
   * Returns once Kafka has all of them.
   *
   * @throws ExecutionException if Kafka does not take one
   */
  void report(List<Refusal> refusals) throws ExecutionException, InterruptedException {
    List<Future<?>> sent = new ArrayList<>();
    for (Refusal refusal : refusals) {
      sent.add(producer.send(record(refusal)));
    }
    for (Future<?> acknowledgement : sent) {
      acknowledgement.get();
    }
  }

  private ProducerRecord<byte[], byte[]> record(Refusal refusal) {
    DeadLetter letter =
        refusal.write().origin().refusedBy(STAGE, refusal.problem(), clock.instant());
    return new ProducerRecord<>(
        Topics.DEAD_LETTERS.name(),
        letter.key().getBytes(UTF_8),
        WireFormat.DEAD_LETTER.write(letter));
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
