package io.parapet.console.decision;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.outbox.Outbox;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.casework.CaseNote;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.Rulings;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rules on cases. The decision and all that it sends are one write; the relay sends it later. */
public final class DecisionDesk {
  /** So that an undo at the last moment is always written before the relay looks. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private final CaseStore store;
  private final QueueService queue;
  private final DecisionWriter writer;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration lease;
  private final Duration undo;

  public DecisionDesk(
      CaseStore store,
      QueueService queue,
      DecisionWriter writer,
      Outbox outbox,
      AuditLog audit,
      Clock clock,
      Duration lease,
      Duration undo) {
    this.store = store;
    this.queue = queue;
    this.writer = writer;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.lease = lease;
    this.undo = undo;
  }

  /** What this person may rule on the case. */
  public List<RulingOption> options(Staff staff, StoredCase about) {
    return Rulings.open(about.stream(), staff.may(Permission.REFER));
  }

  /**
   * Rules on a case as it was seen.
   *
   * @throws WorkRefused if the ruling is not open, the case is no longer theirs, or it changed
   */
  public StoredCase decide(Staff staff, StoredCase seen, RulingRequest request) {
    if (!options(staff, seen).contains(request.option())) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    queue.visible(staff, seen.id());
    return request.option().ruling() == Ruling.ESCALATE
        ? escalate(staff, seen, request.reason())
        : close(staff, seen, request);
  }

  private StoredCase close(Staff staff, StoredCase seen, RulingRequest request) {
    Instant now = clock.instant();
    Decision decision = writer.decision(staff, seen, request, now);
    List<OutboxEntry> sends = writer.sends(seen.stream(), decision, sendAt(seen, now));
    audit.record(staff, Deed.DECIDE, seen.id(), request.option().key());
    StoredCase decided = change(seen, work -> work.decide(staff.name(), now, decision, sends));
    outbox.later(decided);
    return decided;
  }

  private StoredCase escalate(Staff staff, StoredCase seen, String reason) {
    Instant now = clock.instant();
    audit.record(staff, Deed.ESCALATE, seen.id(), "escalate");
    CaseNote note = reason.isBlank() ? null : new CaseNote(staff.name(), now, reason);
    return change(seen, work -> work.escalate(staff.name(), now, note));
  }

  /**
   * Takes the last decision on the case back; the case is theirs again.
   *
   * @throws WorkRefused if it is too late or was not theirs
   */
  public StoredCase undo(Staff staff, CaseId id) {
    StoredCase found = queue.visible(staff, id);
    Decision decision = found.work().decision();
    if (decision == null || !decision.decidedBy().equals(writer.pseudonym(staff))) {
      throw new WorkRefused(WorkRefused.Why.NOT_YOURS);
    }
    Instant now = clock.instant();
    audit.record(staff, Deed.UNDO, id, "undo");
    return change(found, work -> work.undo(staff.name(), now.plus(MARGIN), now.plus(lease)));
  }

  /** Gives the case back undecided. */
  public void release(Staff staff, StoredCase seen) {
    Instant now = clock.instant();
    change(seen, work -> work.release(staff.name(), now, null));
    audit.record(staff, Deed.RELEASE, seen.id(), "release");
  }

  /** How long a decision on this case can be taken back; nothing where somebody is in danger. */
  public Duration undoWindow(StoredCase about) {
    return switch (about.stream().lane()) {
      case DANGER_TO_LIFE, CHILD_EXPLOITATION, CHILD_SAFETY -> Duration.ZERO;
      case SAFETY, INTEGRITY -> undo;
    };
  }

  private Instant sendAt(StoredCase about, Instant now) {
    Duration window = undoWindow(about);
    return window.isZero() ? now : now.plus(window).plus(MARGIN);
  }

  private StoredCase change(StoredCase seen, UnaryOperator<CaseWork> change) {
    return store.change(seen.id(), seen.work().workRevision(), change);
  }

  static boolean secret(Lane lane) {
    return lane == Lane.CHILD_EXPLOITATION;
  }
}
