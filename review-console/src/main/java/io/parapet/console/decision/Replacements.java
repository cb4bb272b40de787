package io.parapet.console.decision;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.outbox.Outbox;
import io.parapet.console.security.Staff;
import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts another ruling in the place of one that may have been sent: all that it did is taken back,
 * and what the new one does follows. One write, delivered like any decision.
 */
public final class Replacements {
  private static final Duration APART = Duration.ofSeconds(5);

  private final CaseStore store;
  private final DecisionWriter writer;
  private final Preservation preservation;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;

  public Replacements(
      CaseStore store,
      DecisionWriter writer,
      Preservation preservation,
      Outbox outbox,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.preservation = preservation;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Rules anew on a decided case.
   *
   * @param purpose what it is done for, in a word, for the audit
   * @throws WorkRefused if the case is not decided, or changed since it was seen
   */
  public StoredCase replace(Staff staff, StoredCase seen, RulingRequest request, String purpose) {
    Instant now = clock.instant();
    Decision counts = seen.work().decision();
    if (counts == null) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
    Decision ruling = writer.replacement(staff, seen, request, now);
    Instant after = afterAllBefore(seen, now);
    List<OutboxEntry> sends = new ArrayList<>(writer.sends(seen.stream(), ruling, after));
    sends.addAll(1, writer.reversals(seen.stream(), counts, ruling, after));
    audit.record(staff, Deed.DECIDE, seen.id(), purpose + " " + request.option().key());
    preservation.before(request.option().ruling(), seen);
    StoredCase replaced =
        store.change(seen.id(), seen.work().workRevision(), work -> work.replace(ruling, sends));
    outbox.later(replaced);
    return replaced;
  }

  /** What takes something back must not overtake it. */
  private static Instant afterAllBefore(StoredCase seen, Instant now) {
    return seen.work().outbox().stream()
        .filter(entry -> !entry.delivered())
        .map(entry -> entry.notBefore().plus(APART))
        .filter(now::isBefore)
        .max(Instant::compareTo)
        .orElse(now);
  }
}
