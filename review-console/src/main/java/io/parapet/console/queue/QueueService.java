package io.parapet.console.queue;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.routing.CaseQueue;
import io.parapet.console.routing.Routing;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.console.wellness.Wellness;
import io.parapet.console.wellness.Wellness.Today;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.QueueShow;
import io.parapet.policies.casework.Route;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands out cases: each to one person at a time, the most harmful first. */
public final class QueueService {
  private static final int PAGE = 50;

  private final CaseStore store;
  private final Routing routing;
  private final Wellness wellness;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration lease;
  private final Recent recent;

  public QueueService(
      CaseStore store,
      Routing routing,
      Wellness wellness,
      AuditLog audit,
      Clock clock,
      Duration lease) {
    this.store = store;
    this.routing = routing;
    this.wellness = wellness;
    this.audit = audit;
    this.clock = clock;
    this.lease = lease;
    recent = new Recent(clock);
  }

  /** A page of what the person may see, claimed cases included; null for the first. */
  public List<QueueEntry> page(Staff staff, QueueFilter filter, @Nullable QueueEntry after) {
    return store.queue(query(staff, filter, filter.show()).after(after));
  }

  /** How many there are in each lane. */
  public Map<Lane, Long> waiting(Staff staff, QueueFilter filter) {
    return store.waiting(query(staff, filter, filter.show()));
  }

  /**
   * Gives the person the most harmful case that nobody has; their own, unfinished one first. Others
   * may take cases at the same moment, so it goes down the queue until one is theirs.
   */
  public Optional<StoredCase> next(Staff staff, QueueFilter filter) {
    return unfinished(staff, filter)
        .or(() -> free(staff, filter, true))
        .or(() -> free(staff, filter, false));
  }

  private Optional<StoredCase> unfinished(Staff staff, QueueFilter filter) {
    Instant now = clock.instant();
    return store.queue(query(staff, filter, QueueShow.MINE)).stream()
        .filter(entry -> entry.heldUntil() == null || !now.isBefore(entry.heldUntil()))
        .flatMap(entry -> tryClaim(staff, entry.caseId()).stream())
        .findFirst();
  }

  /** Passes over what others have just tried for, unless nothing else is left. */
  private Optional<StoredCase> free(Staff staff, QueueFilter filter, boolean passOver) {
    QueueQuery query = query(staff, filter, QueueShow.NEXT);
    Today today = wellness.today(staff);
    List<QueueEntry> page = store.queue(query);
    while (!page.isEmpty()) {
      for (QueueEntry entry : page) {
        boolean bearable = wellness.bearable(today, entry);
        if (bearable && (!passOver || recent.first(entry.caseId()))) {
          Optional<StoredCase> claimed = tryClaim(staff, entry.caseId());
          if (claimed.isPresent()) {
            return claimed;
          }
        }
      }
      page = store.queue(query.after(page.getLast()));
    }
    return Optional.empty();
  }

  /**
   * Claims the case, or extends the lease on it.
   *
   * @throws WorkRefused if it is not to be had, or not for this person
   */
  public StoredCase claim(Staff staff, CaseId id) {
    return claim(staff, visible(staff, id));
  }

  private StoredCase claim(Staff staff, StoredCase found) {
    Instant now = clock.instant();
    boolean extended = found.work().heldBy(staff.name(), now);
    StoredCase claimed =
        store.change(
            found.id(),
            found.work().workRevision(),
            work -> work.claim(staff.name(), now, now.plus(lease)));
    if (!extended) {
      audit.record(staff, Deed.CLAIM, found.id(), "review");
    }
    return claimed;
  }

  /**
   * The case, if this person may see it.
   *
   * @throws WorkRefused if there is none, or it is not for them
   */
  public StoredCase visible(Staff staff, CaseId id) {
    StoredCase found = store.find(id).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    boolean cleared = staff.lanes().contains(found.stream().lane());
    boolean experienced = !found.work().escalated() || staff.may(Permission.ESCALATED);
    if (!staff.may(Permission.REVIEW) || !cleared || !experienced) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    return found;
  }

  /** What was given back may be handed out again at once. */
  void givenBack(CaseId id) {
    recent.forget(id);
  }

  /** Lists are a second behind, so what was just put off or skipped may still stand in them. */
  private Optional<StoredCase> tryClaim(Staff staff, CaseId id) {
    try {
      StoredCase found = visible(staff, id);
      CaseWork work = found.work();
      boolean unwanted = work.onHold(clock.instant()) || work.skippedBy().contains(staff.name());
      return unwanted ? Optional.empty() : Optional.of(claim(staff, found));
    } catch (WorkRefused taken) {
      return Optional.empty();
    }
  }

  /** A lane or queue that the person may not see is as good as none: they get all of theirs. */
  private QueueQuery query(Staff staff, QueueFilter filter, QueueShow show) {
    return QueueQuery.first(lanes(staff, filter), PAGE)
        .about(filter.harm(), filter.platform())
        .in(routes(staff, filter))
        .without(wellness.hidden(staff))
        .escalated(staff.may(Permission.ESCALATED))
        .show(show, staff.name());
  }

  private static Set<Lane> lanes(Staff staff, QueueFilter filter) {
    Lane lane = filter.lane();
    return lane != null && staff.lanes().contains(lane) ? EnumSet.of(lane) : staff.lanes();
  }

  private List<Route> routes(Staff staff, QueueFilter filter) {
    Optional<CaseQueue> one =
        routing.queues(staff).stream().filter(q -> q.name().equals(filter.queue())).findFirst();
    return one.map(queue -> List.of(routing.table().route(queue)))
        .orElseGet(() -> routing.routes(staff));
  }
}
