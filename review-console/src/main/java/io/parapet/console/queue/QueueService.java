package io.parapet.console.queue;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out cases: each to one person at a time, the most harmful first. */
public final class QueueService {
  private static final int PAGE = 50;

  private final CaseStore store;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration lease;

  public QueueService(CaseStore store, AuditLog audit, Clock clock, Duration lease) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.lease = lease;
  }

  /** A page of what the person may see, claimed cases included; null for the first. */
  public List<QueueEntry> page(Staff staff, QueueFilter filter, @Nullable QueueEntry after) {
    return store.queue(filter.query(staff, false, PAGE).after(after));
  }

  /** How many wait in each lane. */
  public Map<Lane, Long> waiting(Staff staff, QueueFilter filter) {
    return store.waiting(filter.query(staff, false, 1));
  }

  /**
   * Gives the person the most harmful case that nobody has; their own, unfinished one first. Others
   * may take cases at the same moment, so it goes down the queue until one is theirs.
   */
  public Optional<StoredCase> next(Staff staff, QueueFilter filter) {
    QueueQuery query = filter.query(staff, true, PAGE);
    List<QueueEntry> page = store.queue(query);
    while (!page.isEmpty()) {
      for (QueueEntry entry : page) {
        Optional<StoredCase> claimed = tryClaim(staff, entry.caseId());
        if (claimed.isPresent()) {
          return claimed;
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
    StoredCase found = visible(staff, id);
    Instant now = clock.instant();
    boolean extended = found.work().heldBy(staff.name(), now);
    StoredCase claimed =
        store.change(
            id,
            found.work().workRevision(),
            work -> work.claim(staff.name(), now, now.plus(lease)));
    if (!extended) {
      audit.record(staff, Deed.CLAIM, id, "review");
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

  private Optional<StoredCase> tryClaim(Staff staff, CaseId id) {
    try {
      return Optional.of(claim(staff, id));
    } catch (WorkRefused taken) {
      return Optional.empty();
    }
  }
}
