package io.parapet.policies.casework;

import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people have done with a case so far. Every change by a person counts the revision up; what
 * the stream adds to the case does not, and neither does a delivery.
 *
 * @param workRevision 0 for a case nobody has touched
 * @param claimedBy user name; null unless claimed
 * @param claimedUntil when the lease ends; null unless claimed
 * @param firstClaimedAt when somebody first took it; null until then
 * @param heldUntil until then who has it put it off; null unless on hold
 * @param escalated somebody asked for more experience or clearance
 * @param skippedBy user names of those who passed it by; it is not handed to them again
 * @param notes what people wrote down for each other, oldest first; at most {@link #MAX_NOTES}
 * @param proposal a ruling that waits for a second person, or that one confirmed; null for most
 * @param decision the one that counts; null until decided
 * @param earlier decisions that a later one replaced, oldest first
 * @param outbox what the decisions send
 */
public record CaseWork(
    CaseState state,
    long workRevision,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable Instant firstClaimedAt,
    @Nullable Instant heldUntil,
    boolean escalated,
    Set<String> skippedBy,
    List<CaseNote> notes,
    @Nullable Proposal proposal,
    @Nullable Decision decision,
    List<Decision> earlier,
    List<OutboxEntry> outbox) {
  public static final int MAX_NOTES = 50;

  /** So long a case that was put off waits for the same person before it is free for all. */
  private static final Duration AFTER_HOLD = Duration.ofMinutes(10);

  /** A case nobody has touched. */
  public static final CaseWork NEW =
      new CaseWork(
          CaseState.OPEN,
          0,
          null,
          null,
          null,
          null,
          false,
          Set.of(),
          List.of(),
          null,
          null,
          List.of(),
          List.of());

  public CaseWork {
    state = state == null ? CaseState.OPEN : state;
    skippedBy = skippedBy == null ? Set.of() : Set.copyOf(skippedBy);
    notes = notes == null ? List.of() : List.copyOf(notes);
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    outbox = outbox == null ? List.of() : List.copyOf(outbox);
  }

  /** Whether anybody may take it: it waits, or the lease on it has run out. */
  public boolean free(Instant now) {
    return switch (state) {
      case OPEN -> true;
      case CLAIMED -> claimedUntil == null || !now.isBefore(claimedUntil);
      case DECIDED -> false;
    };
  }

  public boolean heldBy(String user, Instant now) {
    return state == CaseState.CLAIMED && user.equals(claimedBy) && !free(now);
  }

  /** Whether who has it put it off until later. */
  public boolean onHold(Instant now) {
    return state == CaseState.CLAIMED && heldUntil != null && now.isBefore(heldUntil);
  }

  /** Whether a ruling waits for a second person. */
  public boolean proposed() {
    return state == CaseState.OPEN && proposal != null;
  }

  /**
   * Takes the case, or extends the lease of who has it.
   *
   * @throws WorkRefused if somebody else has it, it is decided, or it waits for a second person
   */
  public CaseWork claim(String user, Instant now, Instant until) {
    if (!free(now) && !heldBy(user, now)) {
      throw new WorkRefused(
          state == CaseState.DECIDED ? WorkRefused.Why.DECIDED : WorkRefused.Why.CLAIMED_BY_OTHER);
    }
    if (proposed()) {
      throw new WorkRefused(WorkRefused.Why.PROPOSED);
    }
    return next(CaseState.CLAIMED).heldBy(user, until).claimedAt(now).done();
  }

  /**
   * Gives the case back to the queue.
   *
   * @throws WorkRefused if the user does not have it
   */
  public CaseWork release(String user, Instant now, @Nullable CaseNote note) {
    requireHeld(user, now);
    return next(CaseState.OPEN).with(note).done();
  }

  /** Gives the case back, not to be handed to the user again; throws as above. */
  public CaseWork skip(String user, Instant now, CaseNote why) {
    requireHeld(user, now);
    return next(CaseState.OPEN).with(why).skippedBy(user).done();
  }

  /** Puts the case off; until then, and a while longer, it stays with the user. Throws as above. */
  public CaseWork hold(String user, Instant now, Instant until, @Nullable CaseNote note) {
    requireHeld(user, now);
    return next(CaseState.CLAIMED)
        .heldBy(user, until.plus(AFTER_HOLD))
        .onHoldUntil(until)
        .with(note)
        .done();
  }

  /** Gives the case to a colleague, who has it until that time; throws as above. */
  public CaseWork handOver(
      String user, Instant now, String colleague, Instant until, @Nullable CaseNote note) {
    requireHeld(user, now);
    return next(CaseState.CLAIMED).heldBy(colleague, until).with(note).done();
  }

  /**
   * Gives the case to those with more experience.
   *
   * @throws WorkRefused if the user does not have it
   */
  public CaseWork escalate(String user, Instant now, @Nullable CaseNote note) {
    requireHeld(user, now);
    return next(CaseState.OPEN).escalated().with(note).done();
  }

  /** Leaves the ruling to a second person; throws as above. */
  public CaseWork propose(String user, Instant now, Proposal ruling) {
    requireHeld(user, now);
    return next(CaseState.OPEN).proposing(ruling).done();
  }

  /**
   * Does not confirm the proposed ruling: the case waits again, for anybody.
   *
   * @throws WorkRefused if none is proposed, or by this user
   */
  public CaseWork decline(String user, CaseNote why) {
    var unused = requireSecond(user);
    return next(CaseState.OPEN).with(why).done();
  }

  /** Ends the case as proposed, by a second person; throws as above. */
  public CaseWork confirm(String user, Decision ruling, List<OutboxEntry> sends) {
    var unused = requireSecond(user);
    return next(CaseState.DECIDED).decided(ruling, sends).done();
  }

  /**
   * Ends the case. The decision and what it sends are one change.
   *
   * @throws WorkRefused if the user does not have it
   */
  public CaseWork decide(String user, Instant now, Decision ruling, List<OutboxEntry> sends) {
    requireHeld(user, now);
    return next(CaseState.DECIDED).decided(ruling, sends).done();
  }

  /**
   * Puts another decision in the place of the one that counts, which it reverses.
   *
   * @throws WorkRefused if another decision counts by now
   */
  public CaseWork replace(Decision ruling, List<OutboxEntry> sends) {
    if (decision == null || !decision.decisionId().equals(ruling.reverses())) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
    return next(CaseState.DECIDED).replacedBy(ruling, sends).done();
  }

  /**
   * Takes the decision back, as long as nothing of it may have been sent.
   *
   * @throws WorkRefused if it was not this user's decision or the window has passed
   */
  public CaseWork undo(String user, Instant now, Instant until) {
    if (!undoable(now)) {
      throw new WorkRefused(WorkRefused.Why.TOO_LATE);
    }
    return next(CaseState.CLAIMED).heldBy(user, until).undecided().done();
  }

  /** Whether the decision can still be taken back. */
  public boolean undoable(Instant now) {
    return state == CaseState.DECIDED
        && outbox.stream().noneMatch(entry -> entry.delivered() || entry.due(now));
  }

  /** The same work with those entries marked as delivered; the revision stays. */
  public CaseWork delivered(Set<String> deliveryIds, Instant when) {
    List<OutboxEntry> marked =
        outbox.stream()
            .map(e -> deliveryIds.contains(e.deliveryId()) ? e.deliveredAt(when) : e)
            .toList();
    return new CaseWork(
        state,
        workRevision,
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
        marked);
  }

  /** Whether something still has to be sent. */
  public boolean outboxPending() {
    return outbox.stream().anyMatch(entry -> !entry.delivered());
  }

  private void requireHeld(String user, Instant now) {
    if (!heldBy(user, now)) {
      throw new WorkRefused(WorkRefused.Why.NOT_YOURS);
    }
  }

  private Proposal requireSecond(String user) {
    if (proposal == null || !proposed()) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
    if (proposal.by().equals(user)) {
      throw new WorkRefused(WorkRefused.Why.OWN_RULING);
    }
    return proposal;
  }

  private WorkChange next(CaseState next) {
    if (!state.mayBecome(next)) {
      throw new WorkRefused(WorkRefused.Why.DECIDED);
    }
    return new WorkChange(this, next);
  }
}
