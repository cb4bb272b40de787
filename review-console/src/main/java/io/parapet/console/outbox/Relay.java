package io.parapet.console.outbox;

import io.parapet.console.kafka.EventLog;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what decisions send to Kafka. An entry is marked only after Kafka has it, so it is sent at
 * least once, always under the same delivery id; nobody has to be there when the console starts
 * again after a fall.
 */
public final class Relay implements Outbox, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int BATCH = 100;

  /** Also finds what a console that fell has left behind. */
  private static final Duration SWEEP = Duration.ofSeconds(2);

  private final CaseStore store;
  private final EventLog log;
  private final Clock clock;
  private volatile boolean waiting;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox-relay").daemon().factory());

  public Relay(CaseStore store, EventLog log, Clock clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  public void start() {
    var unused =
        worker.scheduleWithFixedDelay(
            this::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Sends what a decision just made holds, once it may be sent, without waiting for the sweep. */
  @Override
  public void later(StoredCase decided) {
    Instant now = clock.instant();
    long wait =
        decided.work().outbox().stream()
            .mapToLong(entry -> Duration.between(now, entry.notBefore()).toMillis())
            .max()
            .orElse(0);
    CaseId id = decided.id();
    var unused = worker.schedule(() -> deliver(id), Math.max(0, wait) + 1, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    try {
      store.undelivered(BATCH).stream().map(StoredCase::id).forEach(this::deliver);
      waiting = false;
    } catch (StoreUnavailable away) {
      waits(away);
    } catch (RuntimeException unexpected) {
      LOG.error("the outbox could not be read", unexpected);
    }
  }

  /** Says so once, however long it lasts. */
  private void waits(StoreUnavailable away) {
    if (!waiting) {
      LOG.warn("the outbox waits: {}", away.getMessage());
    }
    waiting = true;
  }

  /** Lists are some seconds behind, so it is looked at again before it is sent. */
  private void deliver(CaseId id) {
    try {
      store.find(id).ifPresent(this::deliver);
    } catch (StoreUnavailable away) {
      waits(away);
    } catch (RuntimeException unexpected) {
      LOG.error("the outbox of a case could not be sent", unexpected);
    }
  }

  private void deliver(StoredCase found) {
    Instant now = clock.instant();
    List<OutboxEntry> due = found.work().outbox().stream().filter(entry -> entry.due(now)).toList();
    Set<String> sent = sent(due);
    if (!sent.isEmpty()) {
      store.delivered(found.id(), work -> work.delivered(sent, now));
    }
  }

  /** The ids of those that Kafka has acknowledged. */
  private Set<String> sent(List<OutboxEntry> due) {
    List<CompletableFuture<Void>> sends = due.stream().map(this::send).toList();
    Set<String> sent = new HashSet<>();
    for (int i = 0; i < due.size(); i++) {
      if (arrived(sends.get(i))) {
        sent.add(due.get(i).deliveryId());
      }
    }
    return sent;
  }

  private CompletableFuture<Void> send(OutboxEntry entry) {
    return log.append(
        entry.topic(),
        entry.key(),
        entry.value().getBytes(StandardCharsets.UTF_8),
        Map.of(Topics.DELIVERY_HEADER, entry.deliveryId()));
  }

  private static boolean arrived(CompletableFuture<Void> send) {
    return send.handle((done, failure) -> failure == null)
        .completeOnTimeout(false, EventLog.PATIENCE.toMillis() + 1_000, TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
