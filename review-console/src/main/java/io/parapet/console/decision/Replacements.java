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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts another ruling in the place of one that may have been sent: all that it did is taken back,
 * and what the new one does follows. One write, delivered like any decision.
 */
public final class Replacements {
  private final CaseStore store;
  private final DecisionWriter writer;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;

  public Replacements(
      CaseStore store, DecisionWriter writer, Outbox outbox, AuditLog audit, Clock clock) {
    this.store = store;
    this.writer = writer;
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
    List<OutboxEntry> sends = new ArrayList<>(writer.sends(seen.stream(), ruling, now));
    sends.addAll(1, writer.reversals(seen.stream(), counts, ruling, now));
    audit.record(staff, Deed.DECIDE, seen.id(), purpose + " " + request.option().key());
    StoredCase replaced =
        store.change(seen.id(), seen.work().workRevision(), work -> work.replace(ruling, sends));
    outbox.later(replaced);
    return replaced;
  }
}
