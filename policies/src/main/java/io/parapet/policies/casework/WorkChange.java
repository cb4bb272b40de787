package io.parapet.policies.casework;

import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.decision.Decision;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The next state of a case's work: nobody has it and nothing is proposed unless said here. */
final class WorkChange {
  private final CaseWork before;
  private final CaseState state;
  private @Nullable String claimedBy;
  private @Nullable Instant claimedUntil;
  private @Nullable Instant firstClaimedAt;
  private @Nullable Instant heldUntil;
  private boolean escalated;
  private Set<String> skippedBy;
  private List<CaseNote> notes;
  private @Nullable Proposal proposal;
  private @Nullable Decision decision;
  private List<Decision> earlier;
  private List<OutboxEntry> outbox;

  WorkChange(CaseWork before, CaseState state) {
    this.before = before;
    this.state = state;
    firstClaimedAt = before.firstClaimedAt();
    escalated = before.escalated();
    skippedBy = before.skippedBy();
    notes = before.notes();
    decision = before.decision();
    earlier = before.earlier();
    proposal = state == CaseState.DECIDED ? before.proposal() : null;
    outbox = before.outbox();
  }

  WorkChange heldBy(String user, Instant until) {
    claimedBy = user;
    claimedUntil = until;
    return this;
  }

  WorkChange claimedAt(Instant now) {
    firstClaimedAt = firstClaimedAt == null ? now : firstClaimedAt;
    return this;
  }

  WorkChange onHoldUntil(Instant until) {
    heldUntil = until;
    return this;
  }

  WorkChange escalated() {
    escalated = true;
    return this;
  }

  WorkChange skippedBy(String user) {
    Set<String> all = new HashSet<>(skippedBy);
    all.add(user);
    skippedBy = all;
    return this;
  }

  /** The oldest notes give way. */
  WorkChange with(@Nullable CaseNote note) {
    if (note != null) {
      int over = Math.max(0, notes.size() + 1 - CaseWork.MAX_NOTES);
      notes = Stream.concat(notes.stream().skip(over), Stream.of(note)).toList();
    }
    return this;
  }

  WorkChange proposing(Proposal ruling) {
    proposal = ruling;
    return this;
  }

  WorkChange decided(Decision ruling, List<OutboxEntry> sends) {
    decision = ruling;
    outbox = sends;
    return this;
  }

  WorkChange replacedBy(Decision ruling, List<OutboxEntry> sends) {
    earlier = Stream.concat(earlier.stream(), Stream.ofNullable(decision)).toList();
    decision = ruling;
    outbox = Stream.concat(outbox.stream(), sends.stream()).toList();
    return this;
  }

  WorkChange undecided() {
    decision = null;
    outbox = List.of();
    return this;
  }

  CaseWork done() {
    return new CaseWork(
        state,
        before.workRevision() + 1,
        claimedBy,
        claimedUntil,
        firstClaimedAt,
        heldUntil,
        escalated,
        skippedBy,
        notes,
        proposal,
        decision,
        earlier,
        outbox);
  }
}
