package io.parapet.stream.casework.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers batches one after another on a thread of its own. What fails for now is handed back
 * after a pause, for as long as it takes; what Elasticsearch will never take becomes a dead letter
 * before the batch counts as done.
 */
final class Delivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final ElasticsearchClient client;
  private final RefusedWrites refusedWrites;
  private final Bulk bulk;
  private final Indices indices;
  private final BackOff backOff = new BackOff();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("elasticsearch-delivery").factory());

  /** Only touched by the thread. */
  private boolean indicesApplied;

  Delivery(ElasticsearchClient client, RefusedWrites refusedWrites) {
    this.client = client;
    this.refusedWrites = refusedWrites;
    bulk = new Bulk(client);
    indices = new Indices(client);
  }

  void send(List<DocumentWrite> batch, ResultHandler<DocumentWrite> result) {
    thread.execute(() -> attempt(batch, result));
  }

  /** How many writes became dead letters. */
  long refused() {
    return refused.get();
  }

  /** How many requests failed in whole or in part. */
  long failed() {
    return failed.get();
  }

  private void attempt(List<DocumentWrite> batch, ResultHandler<DocumentWrite> result) {
    try {
      applyIndices();
      settle(bulk.send(batch), result);
    } catch (IOException | ElasticsearchException | ExecutionException e) {
      LOG.warn("Elasticsearch or Kafka did not take a batch; trying again: {}", e.toString());
      later(batch, result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private void applyIndices() throws IOException {
    if (!indicesApplied) {
      indices.apply();
      indicesApplied = true;
    }
  }

  private void settle(BulkOutcome outcome, ResultHandler<DocumentWrite> result)
      throws ExecutionException, InterruptedException {
    refusedWrites.report(outcome.refused());
    refused.addAndGet(outcome.refused().size());
    indicesApplied = !outcome.indexMissing();
    if (outcome.again().isEmpty()) {
      backOff.succeeded();
      result.complete();
    } else {
      later(outcome.again(), result);
    }
  }

  private void later(List<DocumentWrite> batch, ResultHandler<DocumentWrite> result) {
    failed.incrementAndGet();
    Duration pause = backOff.failed();
    var unused =
        thread.schedule(
            () -> result.retryForEntries(batch), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    refusedWrites.close();
    try {
      client.close();
    } catch (IOException e) {
      LOG.warn("The client of Elasticsearch did not close cleanly: {}", e.toString());
    }
  }
}
