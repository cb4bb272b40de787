package io.parapet.console.queue;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.queue.Candidates.Candidate;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands out cases: each to one person at a time, the most harmful first. */
public final class QueueService {
  private static final int PAGE = 50;
  private static final int CANDIDATES = 400;
  private static final int MOST_SHARED = 200;

  /** Lists of whole cases take memory, and people who may see the same share one. */
  private static final int MOST_LISTS = 16;

  private final CaseStore store;
  private final Routing routing;
  private final Wellness wellness;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration lease;
  private final Handed handed;
  private final OwnCases own;
  private final Set<CaseId> unwritten = ConcurrentHashMap.newKeySet();
  private final Map<QueueQuery, Lately<Candidates>> lists = new ConcurrentHashMap<>();
  private final Map<QueueQuery, Lately<Map<Lane, Long>>> counts = new ConcurrentHashMap<>();

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
    handed = new Handed(clock);
    own = new OwnCases(store, clock);
  }

  /** Reads once what the first to ask would wait for; nothing is handed out. */
  public void warm() {
    QueueQuery all = QueueQuery.first(EnumSet.allOf(Lane.class), CANDIDATES);
    var unused =
        List.of(
            Candidates.read(store, all, handed::gone, clock), store.waiting(all), own.of("nobody"));
  }

  /** A page of what the person may see, claimed cases included; null for the first. */
  public List<QueueEntry> page(Staff staff, QueueFilter filter, @Nullable QueueEntry after) {
    return store.queue(query(staff, filter, filter.show(), PAGE).after(after));
  }

  /** How many there are in each lane, or were a second ago. */
  public Map<Lane, Long> waiting(Staff staff, QueueFilter filter) {
    QueueQuery query = query(staff, filter, filter.show(), PAGE);
    return shared(counts, MOST_SHARED, query, () -> store.waiting(query)).latest();
  }

  /**
   * Gives the person the most harmful case that nobody has; their own, unfinished one first. Others
   * may take cases at the same moment, so it goes down the queue until one is theirs.
   */
  public Optional<StoredCase> next(Staff staff, QueueFilter filter) {
    return any(staff, handed.of(staff.name()))
        .or(() -> any(staff, unfinished(staff)))
        .or(() -> free(staff, filter));
  }

  /** Of what they have, that which this console has not just seen them finish. */
  private List<CaseId> unfinished(Staff staff) {
    return own.of(staff.name()).stream().filter(id -> !handed.gone(id)).toList();
  }

  private Optional<StoredCase> any(Staff staff, List<CaseId> ids) {
    return ids.stream()
        .flatMap(id -> store.find(id).stream())
        .flatMap(found -> tryClaim(staff, found).stream())
        .findFirst();
  }

  /** Passes over what others have just tried for, unless nothing else is left. */
  private Optional<StoredCase> free(Staff staff, QueueFilter filter) {
    long asked = System.nanoTime();
    Predicate<QueueEntry> fits = fits(staff);
    Predicate<QueueEntry> untried = fits.and(entry -> handed.reserve(entry.caseId()));
    Lately<Candidates> best = best(staff, filter);
    return first(staff, ahead(best), untried)
        .or(() -> first(staff, best.since(asked), untried))
        .or(() -> beyond(staff, filter, best.since(asked), untried))
        .or(() -> first(staff, best.since(asked), fits));
  }

  /** About a second old; when half of it is gone it is read anew before anybody has to wait. */
  private Candidates ahead(Lately<Candidates> best) {
    Candidates known = best.latest();
    if (known.low(handed::gone)) {
      best.soon();
    }
    return known;
  }

  /** Whether a case of danger to life or to children waits for this person. */
  public boolean urgent(Staff staff, QueueFilter filter) {
    return best(staff, filter).latest().cases().stream()
        .map(Candidate::entry)
        .filter(fits(staff))
        .anyMatch(entry -> entry.lane().compareTo(Lane.SAFETY) < 0);
  }

  /** Whether a case that stood in the queue might be handed to this person. */
  public boolean fits(Staff staff, QueueFilter filter, QueueEntry entry) {
    QueueQuery query = query(staff, filter, QueueShow.NEXT, PAGE);
    return query.lanes().contains(entry.lane())
        && (query.harm() == null || entry.harms().contains(query.harm()))
        && (query.platform() == null || entry.platform().equals(query.platform()))
        && (query.routes().isEmpty()
            || query.routes().stream().anyMatch(route -> route.leadsHere(entry)))
        && entry.harms().stream().noneMatch(query.hidden()::contains)
        && wellness.bearable(wellness.today(staff), entry);
  }

  private Lately<Candidates> best(Staff staff, QueueFilter filter) {
    QueueQuery query = query(staff, filter, QueueShow.NEXT, CANDIDATES);
    return shared(
        lists, MOST_LISTS, query, () -> Candidates.read(store, query, handed::gone, clock));
  }

  /** For who may not have any of the best. */
  private Optional<StoredCase> beyond(
      Staff staff, QueueFilter filter, Candidates best, Predicate<QueueEntry> fits) {
    QueueQuery query = query(staff, filter, QueueShow.NEXT, CANDIDATES);
    QueueEntry last = best.end();
    while (last != null) {
      List<QueueEntry> page = store.queue(query.after(last));
      Optional<StoredCase> claimed =
          any(staff, page.stream().filter(fits).map(QueueEntry::caseId).toList());
      if (claimed.isPresent()) {
        return claimed;
      }
      last = page.size() == query.size() ? page.getLast() : null;
    }
    return Optional.empty();
  }

  private Predicate<QueueEntry> fits(Staff staff) {
    Today today = wellness.today(staff);
    return entry ->
        wellness.bearable(today, entry)
            && !entry.skippedBy().contains(staff.name())
            && !handed.gone(entry.caseId());
  }

  private Optional<StoredCase> first(Staff staff, Candidates best, Predicate<QueueEntry> fits) {
    return best.cases().stream()
        .filter(candidate -> fits.test(candidate.entry()))
        .flatMap(candidate -> tryClaim(staff, candidate.whole()).stream())
        .findFirst();
  }

  /** Those who may see the same share an answer. */
  private static <T> Lately<T> shared(
      Map<QueueQuery, Lately<T>> known, int most, QueueQuery query, Supplier<T> reading) {
    if (known.size() > most) {
      known.clear();
    }
    return known.computeIfAbsent(query, asked -> new Lately<>(reading));
  }

  /**
   * Claims the case, or extends the lease on it.
   *
   * @throws WorkRefused if it is not to be had, or not for this person
   */
  public StoredCase claim(Staff staff, CaseId id) {
    return claim(staff, visible(staff, id));
  }

  /**
   * The case with a lease that lasts a while, as long as the person has it.
   *
   * @throws WorkRefused if it is not theirs any more, or changed
   */
  public StoredCase extended(Staff staff, StoredCase seen) {
    return lasts(seen.work(), clock.instant()) ? seen : claim(staff, seen);
  }

  private StoredCase claim(Staff staff, StoredCase found) {
    Instant now = clock.instant();
    boolean extended = found.work().heldBy(staff.name(), now);
    if (extended && lasts(found.work(), now) && !unwritten.contains(found.id())) {
      return found;
    }
    StoredCase claimed =
        store.change(
            found.id(),
            found.work().workRevision(),
            work -> work.claim(staff.name(), now, now.plus(lease)));
    handed.changed(claimed);
    if (!extended) {
      unwritten.add(found.id());
    }
    writeDown(staff, claimed);
    requireVisible(staff, claimed);
    return claimed;
  }

  /** A claim that could not be written down is, before anything else comes of it. */
  private void writeDown(Staff staff, StoredCase claimed) {
    if (unwritten.contains(claimed.id())) {
      audit.record(staff, Deed.CLAIM, claimed.id(), "review");
      unwritten.remove(claimed.id());
    }
  }

  /** Whether most of the lease is still to come. */
  private boolean lasts(CaseWork work, Instant now) {
    Instant until = work.claimedUntil();
    return until != null && until.isAfter(now.plus(lease.multipliedBy(3).dividedBy(4)));
  }

  /**
   * The case, if this person may see it.
   *
   * @throws WorkRefused if there is none, or it is not for them
   */
  public StoredCase visible(Staff staff, CaseId id) {
    StoredCase found = store.find(id).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    requireVisible(staff, found);
    return found;
  }

  /**
   * Nothing happens if this person may see the case as it was read.
   *
   * @throws WorkRefused if it is not for them
   */
  public void requireVisible(Staff staff, StoredCase found) {
    if (!isFor(staff, found)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
  }

  /** Whether a case as it was read is in a lane and a queue of this person. */
  public boolean isFor(Staff staff, StoredCase found) {
    Instant now = clock.instant();
    return staff.may(Permission.REVIEW)
        && staff.lanes().contains(found.stream().lane())
        && (!found.work().escalated() || staff.may(Permission.ESCALATED))
        && (found.work().heldBy(staff.name(), now)
            || routing.mayWork(staff, QueueEntry.of(found, now)));
  }

  /** Somebody changed a case here: lists show it later, who asks next shall know it now. */
  public void changed(StoredCase after) {
    handed.changed(after);
  }

  /** Lists are a second behind, so what was just put off or skipped may still stand in them. */
  private Optional<StoredCase> tryClaim(Staff staff, StoredCase found) {
    CaseWork work = found.work();
    if (work.onHold(clock.instant()) || work.skippedBy().contains(staff.name())) {
      handed.changed(found);
      return Optional.empty();
    }
    try {
      requireVisible(staff, found);
      return Optional.of(claim(staff, found));
    } catch (WorkRefused taken) {
      return Optional.empty();
    }
  }

  /** A lane or queue that the person may not see is as good as none: they get all of theirs. */
  private QueueQuery query(Staff staff, QueueFilter filter, QueueShow show, int size) {
    return QueueQuery.first(lanes(staff, filter), size)
        .about(filter.harm(), filter.platform())
        .in(routes(staff, filter))
        .without(wellness.hidden(staff))
        .escalated(staff.may(Permission.ESCALATED))
        .show(show, show == QueueShow.MINE ? staff.name() : null);
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
