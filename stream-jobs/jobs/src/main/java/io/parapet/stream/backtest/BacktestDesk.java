package io.parapet.stream.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.KafkaLog;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Where a backtest is asked for and answered. Not safe for threads. */
public final class BacktestDesk implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Map<String, Object> cluster;
  private final KafkaLog log;

  public BacktestDesk(String bootstrapServers) {
    cluster =
        Map.of(
            "bootstrap.servers", bootstrapServers, "max.request.size", Topics.MAX_GATHERED_BYTES);
    log = new KafkaLog(Map.of("bootstrap.servers", bootstrapServers));
  }

  /**
   * Asks and waits.
   *
   * @return empty when nobody answered in time
   * @throws ExecutionException if Kafka does not take the question
   */
  public Optional<BacktestResult> ask(BacktestRequest request, Duration patience)
      throws ExecutionException, InterruptedException {
    send(request);
    long end = System.nanoTime() + patience.toNanos();
    Optional<BacktestResult> answer = answer(request.requestId());
    while (answer.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(PAUSE);
      answer = answer(request.requestId());
    }
    return answer;
  }

  private void send(BacktestRequest request) throws ExecutionException, InterruptedException {
    byte[] key = request.requestId().getBytes(UTF_8);
    byte[] value = WireFormat.BACKTEST_REQUEST.write(request);
    try (var producer =
        new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.BACKTEST_REQUESTS.name(), key, value)).get();
    }
  }

  private Optional<BacktestResult> answer(String requestId) {
    BacktestResult[] found = new BacktestResult[1];
    log.readAll(
        Topics.BACKTEST_RESULTS.name(),
        record -> {
          if (isOf(requestId, record)) {
            found[0] = read(record.value());
          }
        });
    return Optional.ofNullable(found[0]);
  }

  private static boolean isOf(String requestId, ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8).equals(requestId);
  }

  private static BacktestResult read(byte[] json) {
    try {
      return WireFormat.BACKTEST_RESULT.read(json);
    } catch (WireException e) {
      throw new IllegalStateException("the answer is not what this version reads", e);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
