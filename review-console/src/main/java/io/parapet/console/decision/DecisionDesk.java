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
import io.parapet.policies.casework.Proposal;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.Rulings;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rules on cases. The decision and all that it sends are one write; the relay sends it later. */
public final class DecisionDesk {
  /** So that an undo at the last moment is always written before the relay looks. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private final CaseStore store;
  private final QueueService queue;
  private final DecisionWriter writer;
  private final Preservation preservation;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;
  private final DeskRules rules;

  public DecisionDesk(
      CaseStore store,
      QueueService queue,
      DecisionWriter writer,
      Preservation preservation,
      Outbox outbox,
      AuditLog audit,
      Clock clock,
      DeskRules rules) {
    this.store = store;
    this.queue = queue;
    this.writer = writer;
    this.preservation = preservation;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.rules = rules;
  }

  /** What the account would be told, in its language; empty when it is told nothing. */
  public Optional<String> notice(StoredCase about, RulingOption option, Harm harm) {
    return writer.preview(about.stream(), option, harm);
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
    requireOpen(staff, seen, request);
    queue.requireVisible(staff, seen);
    if (request.option().ruling() == Ruling.ESCALATE) {
      return escalate(staff, seen, request.reason());
    }
    return needsSecond(request.option())
        ? propose(staff, seen, request)
        : close(staff, seen, request);
  }

  /** Rules on a case for which a second person, where one is needed, has been asked before. */
  public StoredCase rule(Staff staff, StoredCase seen, RulingRequest request) {
    requireOpen(staff, seen, request);
    return close(staff, seen, request);
  }

  /** Somebody must be left whom it is about. */
  private void requireOpen(Staff staff, StoredCase seen, RulingRequest request) {
    List<AccountId> members = seen.stream().members();
    boolean nobody = !members.isEmpty() && request.exempt().containsAll(members);
    if (nobody || !options(staff, seen).contains(request.option())) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
  }

  /** Whether a second person has to confirm it. */
  public boolean needsSecond(RulingOption option) {
    return rules.twoPersons().contains(option.key());
  }

  private StoredCase propose(Staff staff, StoredCase seen, RulingRequest request) {
    Instant now = clock.instant();
    Proposal proposal =
        new Proposal(
            staff.name(),
            request.option().key(),
            request.harm(),
            request.policy(),
            request.reason(),
            now,
            List.copyOf(request.exempt()));
    audit.record(staff, Deed.PROPOSE, seen.id(), request.option().key());
    return change(seen, work -> work.propose(staff.name(), now, proposal));
  }

  /**
   * Confirms what a colleague proposed: the case is decided.
   *
   * @throws WorkRefused if it is not for them, their own, or not proposed any more
   */
  public StoredCase confirm(Staff staff, StoredCase seen) {
    Proposal proposal = proposed(staff, seen);
    RulingOption option =
        Rulings.open(seen.stream(), true).stream()
            .filter(open -> open.key().equals(proposal.option()))
            .findFirst()
            .orElseThrow(() -> new WorkRefused(WorkRefused.Why.NOT_ALLOWED));
    RulingRequest request =
        new RulingRequest(
            option,
            proposal.harm(),
            proposal.policy(),
            proposal.reason(),
            Set.copyOf(proposal.exempt()));
    Instant now = clock.instant();
    Decision decision = writer.decision(staff, seen, request, now);
    List<OutboxEntry> sends = writer.sends(seen.stream(), decision, sendAt(seen, now));
    audit.record(staff, Deed.DECIDE, seen.id(), "confirm " + option.key());
    preservation.before(option.ruling(), seen);
    StoredCase decided = change(seen, work -> work.confirm(staff.name(), decision, sends));
    outbox.later(decided);
    return decided;
  }

  /** Does not confirm it: the case waits again. Throws as above. */
  public void decline(Staff staff, StoredCase seen, String why) {
    Proposal proposal = proposed(staff, seen);
    audit.record(staff, Deed.DECLINE, seen.id(), proposal.option());
    CaseNote note = new CaseNote(staff.name(), clock.instant(), why);
    var unused = change(seen, work -> work.decline(staff.name(), note));
  }

  private Proposal proposed(Staff staff, StoredCase seen) {
    queue.requireVisible(staff, seen);
    Proposal proposal = seen.work().proposal();
    if (proposal == null || !staff.may(Permission.CONFIRM)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    return proposal;
  }

  private StoredCase close(Staff staff, StoredCase seen, RulingRequest request) {
    Instant now = clock.instant();
    Decision decision = writer.decision(staff, seen, request, now);
    List<OutboxEntry> sends = writer.sends(seen.stream(), decision, sendAt(seen, now));
    audit.record(staff, Deed.DECIDE, seen.id(), request.option().key());
    preservation.before(request.option().ruling(), seen);
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
    return change(
        found, work -> work.undo(staff.name(), now.plus(MARGIN), now.plus(rules.lease())));
  }

  /**
   * Takes a decision of anybody back that was not sent yet; the case waits again.
   *
   * @throws WorkRefused if it is too late
   */
  public void takeBack(Staff staff, StoredCase seen) {
    Instant now = clock.instant();
    audit.record(staff, Deed.UNDO, seen.id(), "batch");
    var unused =
        change(
            seen,
            work ->
                work.undo(staff.name(), now.plus(MARGIN), now.plus(rules.lease()))
                    .release(staff.name(), now, null));
  }

  /** How long a decision on this case can be taken back; nothing where somebody is in danger. */
  public Duration undoWindow(StoredCase about) {
    return switch (about.stream().lane()) {
      case DANGER_TO_LIFE, CHILD_EXPLOITATION, CHILD_SAFETY -> Duration.ZERO;
      case SAFETY, INTEGRITY -> rules.undo();
    };
  }

  private Instant sendAt(StoredCase about, Instant now) {
    Duration window = undoWindow(about);
    return window.isZero() ? now : now.plus(window).plus(MARGIN);
  }

  private StoredCase change(StoredCase seen, UnaryOperator<CaseWork> change) {
    StoredCase after = store.change(seen.id(), seen.work().workRevision(), change);
    queue.changed(after);
    return after;
  }

  static boolean secret(Lane lane) {
    return lane == Lane.CHILD_EXPLOITATION;
  }
}
