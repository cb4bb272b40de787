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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what decisions send to Kafka. An entry is marked only after Kafka has it, so it is sent at
 * least once, always under the same delivery id; nobody has to be there when the console starts
 * again after a fall. What is due at the same moment goes out together, but what goes to one key
 * goes one after the other: nothing overtakes what it takes back.
 */
public final class Relay implements Outbox, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /** Cases in one round. */
  private static final int MOST = 500;

  /** Also finds what a console that fell has left behind. */
  private static final Duration SWEEP = Duration.ofSeconds(2);

  private final CaseStore store;
  private final EventLog log;
  private final Clock clock;
  private final DelayQueue<Due> due = new DelayQueue<>();
  private final Thread worker;
  private final ExecutorService markers = Executors.newVirtualThreadPerTaskExecutor();
  private Instant nextSweep = Instant.MIN;
  private boolean waiting;

  /** A case with something to send from some time on. */
  private record Due(CaseId id, Instant at, Clock clock) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(clock.instant(), at));
    }

    @Override
    public int compareTo(Delayed other) {
      return at.compareTo(((Due) other).at);
    }
  }

  /** An entry on its way, and whether Kafka has acknowledged it. */
  private record Sending(CaseId of, OutboxEntry entry, CompletableFuture<Boolean> arrived) {}

  public Relay(CaseStore store, EventLog log, Clock clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
    worker = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::work);
  }

  public void start() {
    worker.start();
  }

  /** Sends what a decision just made holds, once it may be sent, without waiting for the sweep. */
  @Override
  public void later(StoredCase decided) {
    decided.work().outbox().stream()
        .filter(entry -> !entry.delivered())
        .map(OutboxEntry::notBefore)
        .max(Comparator.naturalOrder())
        .ifPresent(at -> due.add(new Due(decided.id(), at, clock)));
  }

  private void work() {
    try {
      while (true) {
        deliver(together());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The cases that are due by now, and now and then those that nobody spoke of. */
  private Set<CaseId> together() throws InterruptedException {
    Set<CaseId> ids = new LinkedHashSet<>();
    Due first = due.poll(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      List<Due> others = new ArrayList<>();
      due.drainTo(others, MOST);
      ids.add(first.id());
      others.forEach(other -> ids.add(other.id()));
    }
    if (!clock.instant().isBefore(nextSweep)) {
      nextSweep = clock.instant().plus(SWEEP);
      ids.addAll(leftBehind());
    }
    return ids;
  }

  private List<CaseId> leftBehind() {
    try {
      List<CaseId> found = store.undelivered(MOST).stream().map(StoredCase::id).toList();
      waiting = false;
      return found;
    } catch (StoreUnavailable away) {
      waits(away);
    } catch (RuntimeException unexpected) {
      LOG.error("the outbox could not be read", unexpected);
    }
    return List.of();
  }

  /** Lists are some seconds behind, so each case is looked at again before it is sent. */
  private void deliver(Set<CaseId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    try {
      settle(send(store.find(ids)));
    } catch (StoreUnavailable away) {
      waits(away);
      again(ids);
    } catch (RuntimeException unexpected) {
      LOG.error("an outbox could not be sent", unexpected);
    }
  }

  /** Says so once, however long it lasts. */
  private void waits(StoreUnavailable away) {
    if (!waiting) {
      LOG.warn("the outbox waits: {}", away.getMessage());
    }
    waiting = true;
  }

  private void again(Collection<CaseId> ids) {
    Instant at = clock.instant().plus(SWEEP);
    ids.forEach(id -> due.add(new Due(id, at, clock)));
  }

  /** In the order in which they may be sent; of one key the next only after the one before. */
  private List<Sending> send(List<StoredCase> cases) {
    Instant now = clock.instant();
    Map<String, CompletableFuture<Boolean>> latest = new HashMap<>();
    List<Sending> sendings = new ArrayList<>();
    cases.stream()
        .flatMap(found -> found.work().outbox().stream().map(e -> Map.entry(found.id(), e)))
        .filter(one -> one.getValue().due(now))
        .sorted(Comparator.comparing(one -> one.getValue().notBefore()))
        .forEach(
            one -> {
              OutboxEntry entry = one.getValue();
              CompletableFuture<Boolean> arrived =
                  latest
                      .getOrDefault(entry.key(), CompletableFuture.completedFuture(true))
                      .thenCompose(before -> before ? send(entry) : refused());
              latest.put(entry.key(), arrived);
              sendings.add(new Sending(one.getKey(), entry, arrived));
            });
    return sendings;
  }

  private static CompletableFuture<Boolean> refused() {
    return CompletableFuture.completedFuture(false);
  }

  private CompletableFuture<Boolean> send(OutboxEntry entry) {
    return log.append(
            entry.topic(),
            entry.key(),
            entry.value().getBytes(StandardCharsets.UTF_8),
            Map.of(Topics.DELIVERY_HEADER, entry.deliveryId()))
        .handle((done, failure) -> failure == null)
        .completeOnTimeout(false, EventLog.PATIENCE.toMillis() + 1_000, TimeUnit.MILLISECONDS);
  }

  /** Marks what has arrived, in few requests, and comes back to the rest. */
  private void settle(List<Sending> sendings) {
    Map<CaseId, Set<String>> arrived = new HashMap<>();
    Set<CaseId> open = new HashSet<>();
    for (Sending sending : sendings) {
      if (sending.arrived().join()) {
        arrived
            .computeIfAbsent(sending.of(), id -> new HashSet<>())
            .add(sending.entry().deliveryId());
      } else {
        open.add(sending.of());
      }
    }
    again(open);
    mark(arrived);
  }

  /** All at once, so that they share requests. */
  private void mark(Map<CaseId, Set<String>> arrived) {
    Instant now = clock.instant();
    Map<CaseId, CompletableFuture<Void>> marks = new HashMap<>();
    arrived.forEach(
        (id, sent) ->
            marks.put(id, CompletableFuture.runAsync(() -> mark(id, sent, now), markers)));
    marks.forEach(this::marked);
  }

  private void mark(CaseId id, Set<String> sent, Instant now) {
    store.delivered(id, work -> work.delivered(sent, now));
  }

  /** What could not be marked is sent again. */
  private void marked(CaseId id, CompletableFuture<Void> mark) {
    try {
      mark.join();
    } catch (CompletionException failed) {
      again(Set.of(id));
      if (failed.getCause() instanceof StoreUnavailable away) {
        waits(away);
      } else {
        LOG.error("what was sent could not be marked", failed);
      }
    }
  }

  @Override
  public void close() {
    worker.interrupt();
    markers.shutdownNow();
  }
}
