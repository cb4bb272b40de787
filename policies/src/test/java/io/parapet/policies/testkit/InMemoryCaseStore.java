package io.parapet.policies.testkit;

import static java.util.Comparator.comparing;

import io.parapet.policies.casework.CaseState;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueOrder;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The least that the contract asks for; tests of services stand on it. */
public final class InMemoryCaseStore implements CaseStore {
  private final Map<CaseId, StoredCase> cases = new ConcurrentHashMap<>();
  private final Clock clock;

  public InMemoryCaseStore(Clock clock) {
    this.clock = clock;
  }

  /** What the stream does: replaces its part and leaves the people's alone. */
  public void streamWrites(CaseUpdate update) {
    cases.merge(
        update.caseId(),
        new StoredCase(update, CaseWork.NEW),
        (old, fresh) -> new StoredCase(update, old.work()));
  }

  @Override
  public Optional<StoredCase> find(CaseId id) {
    return Optional.ofNullable(cases.get(id));
  }

  @Override
  public List<StoredCase> find(Collection<CaseId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public Optional<StoredCase> decidedBy(DecisionId decision) {
    return cases.values().stream().filter(found -> ended(found.work(), decision)).findFirst();
  }

  private static boolean ended(CaseWork work, DecisionId decision) {
    return Stream.concat(Stream.ofNullable(work.decision()), work.earlier().stream())
        .anyMatch(made -> made.decisionId().equals(decision));
  }

  @Override
  public List<QueueEntry> queue(QueueQuery query) {
    return matching(query)
        .filter(entry -> query.after() == null || comesAfter(entry, query.after()))
        .sorted(QueueOrder.MOST_HARMFUL_FIRST)
        .limit(query.size())
        .toList();
  }

  @Override
  public List<StoredCase> best(QueueQuery query) {
    return queue(query).stream().map(entry -> cases.get(entry.caseId())).toList();
  }

  @Override
  public Map<Lane, Long> waiting(QueueQuery query) {
    return matching(query).collect(Collectors.groupingBy(QueueEntry::lane, Collectors.counting()));
  }

  @Override
  public StoredCase change(CaseId id, long seen, UnaryOperator<CaseWork> change) {
    StoredCase changed = cases.computeIfPresent(id, (key, old) -> changed(old, seen, change));
    if (changed == null) {
      throw new WorkRefused(WorkRefused.Why.UNKNOWN);
    }
    return changed;
  }

  @Override
  public void delivered(CaseId id, UnaryOperator<CaseWork> mark) {
    cases.computeIfPresent(id, (key, old) -> new StoredCase(old.stream(), mark.apply(old.work())));
  }

  @Override
  public List<StoredCase> undelivered(int size) {
    return cases.values().stream()
        .filter(c -> c.work().outboxPending())
        .sorted(comparing(c -> c.work().decision().decidedAt()))
        .limit(size)
        .toList();
  }

  private static StoredCase changed(StoredCase old, long seen, UnaryOperator<CaseWork> change) {
    if (old.work().workRevision() != seen) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
    return new StoredCase(old.stream(), change.apply(old.work()));
  }

  private Stream<QueueEntry> matching(QueueQuery query) {
    return cases.values().stream()
        .filter(stored -> shown(stored.work(), query, clock.instant()))
        .map(stored -> QueueEntry.of(stored, clock.instant()))
        .filter(entry -> query.lanes().contains(entry.lane()))
        .filter(entry -> query.harm() == null || entry.harms().contains(query.harm()))
        .filter(entry -> query.platform() == null || entry.platform().equals(query.platform()))
        .filter(entry -> leadsHere(query, entry))
        .filter(entry -> entry.harms().stream().noneMatch(query.hidden()::contains))
        .filter(entry -> query.escalated() || !entry.escalated());
  }

  private static boolean leadsHere(QueueQuery query, QueueEntry entry) {
    return query.routes().isEmpty()
        || query.routes().stream().anyMatch(route -> route.leadsHere(entry));
  }

  private static boolean shown(CaseWork work, QueueQuery query, Instant now) {
    boolean undecided = work.state() != CaseState.DECIDED;
    boolean mine = query.person() != null && work.heldBy(query.person(), now);
    boolean taken = work.state() == CaseState.CLAIMED && !work.free(now);
    boolean proposed = work.proposed();
    return switch (query.show()) {
      case NEXT ->
          (work.free(now) || mine)
              && !proposed
              && !work.onHold(now)
              && !work.skippedBy().contains(String.valueOf(query.person()));
      case UNDECIDED -> undecided;
      case FREE -> work.free(now) && !proposed;
      case MINE -> query.person() == null ? taken : mine;
      case ON_HOLD -> work.onHold(now);
      case PASSED_ON -> undecided && work.escalated();
      case PROPOSED -> proposed;
      case DECIDED -> !undecided;
    };
  }

  private static boolean comesAfter(QueueEntry entry, QueueEntry last) {
    return QueueOrder.MOST_HARMFUL_FIRST.compare(entry, last) > 0;
  }
}
