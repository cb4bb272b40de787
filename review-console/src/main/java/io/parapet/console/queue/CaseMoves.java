package io.parapet.console.queue;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.security.Colleagues;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseNote;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a person can do with a case besides ruling on it: give back, skip, put off, hand over. */
public final class CaseMoves {
  /** How long a colleague has the case before it is free for all. */
  private static final Duration HANDED_OVER = Duration.ofHours(8);

  private final CaseStore store;
  private final QueueService queue;
  private final Colleagues colleagues;
  private final AuditLog audit;
  private final Clock clock;

  public CaseMoves(
      CaseStore store, QueueService queue, Colleagues colleagues, AuditLog audit, Clock clock) {
    this.store = store;
    this.queue = queue;
    this.colleagues = colleagues;
    this.audit = audit;
    this.clock = clock;
  }

  /** Gives the case back undecided; throws {@link WorkRefused} if they do not have it. */
  public void release(Staff staff, StoredCase seen) {
    Instant now = clock.instant();
    change(seen, work -> work.release(staff.name(), now, null));
    audit.record(staff, Deed.RELEASE, seen.id(), "release");
  }

  /** Gives the case back, not to be handed to them again; throws as above. */
  public void skip(Staff staff, StoredCase seen, String why) {
    Instant now = clock.instant();
    audit.record(staff, Deed.SKIP, seen.id(), "skip");
    change(seen, work -> work.skip(staff.name(), now, new CaseNote(staff.name(), now, why)));
  }

  /** Puts the case off; it comes up again for them first. Throws as above. */
  public void hold(Staff staff, StoredCase seen, Duration time, String note) {
    Instant now = clock.instant();
    audit.record(staff, Deed.HOLD, seen.id(), "hold " + time);
    change(seen, work -> work.hold(staff.name(), now, now.plus(time), note(staff, now, note)));
  }

  /** Gives the case to a colleague who may see it; throws as above. */
  public void handOver(Staff staff, StoredCase seen, String to, String note) {
    if (!receivers(staff, seen).contains(to)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    Instant now = clock.instant();
    audit.record(staff, Deed.HAND_OVER, seen.id(), "to " + to);
    change(
        seen,
        work ->
            work.handOver(staff.name(), now, to, now.plus(HANDED_OVER), note(staff, now, note)));
  }

  /** Names of those who could take the case over. */
  public List<String> receivers(Staff staff, StoredCase seen) {
    return colleagues.all().stream()
        .filter(other -> !other.name().equals(staff.name()))
        .filter(other -> queue.isFor(other, seen))
        .map(Staff::name)
        .sorted()
        .toList();
  }

  private static @Nullable CaseNote note(Staff staff, Instant now, String text) {
    return text.isBlank() ? null : new CaseNote(staff.name(), now, text.strip());
  }

  private void change(StoredCase seen, UnaryOperator<CaseWork> change) {
    queue.changed(store.change(seen.id(), seen.work().workRevision(), change));
  }
}
