package io.parapet.policies.casework;

import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have done with a case so far. Every change by a person counts the revision up; what
 * the stream adds to the case does not, and neither does a delivery.
 *
 * @param workRevision 0 for a case nobody has touched
 * @param claimedBy user name; null unless claimed
 * @param claimedUntil when the lease ends; null unless claimed
 * @param escalated somebody asked for more experience or clearance
 * @param notes what people wrote down for each other, oldest first; at most {@link #MAX_NOTES}
 * @param decision null until decided
 * @param outbox what the decision sends
 */
public record CaseWork(
    CaseState state,
    long workRevision,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil,
    boolean escalated,
    List<CaseNote> notes,
    @Nullable Decision decision,
    List<OutboxEntry> outbox) {
  public static final int MAX_NOTES = 50;

  /** A case nobody has touched. */
  public static final CaseWork NEW =
      new CaseWork(CaseState.OPEN, 0, null, null, false, List.of(), null, List.of());

  public CaseWork {
    state = state == null ? CaseState.OPEN : state;
    notes = notes == null ? List.of() : List.copyOf(notes);
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

  /**
   * Takes the case, or extends the lease of who has it.
   *
   * @throws WorkRefused if somebody else has it or it is decided
   */
  public CaseWork claim(String user, Instant now, Instant until) {
    if (!free(now) && !heldBy(user, now)) {
      throw new WorkRefused(
          state == CaseState.DECIDED ? WorkRefused.Why.DECIDED : WorkRefused.Why.CLAIMED_BY_OTHER);
    }
    return moved(CaseState.CLAIMED, user, until, escalated, notes, null, List.of());
  }

  /**
   * Gives the case back to the queue.
   *
   * @throws WorkRefused if the user does not have it
   */
  public CaseWork release(String user, Instant now, @Nullable CaseNote note) {
    requireHeld(user, now);
    return moved(CaseState.OPEN, null, null, escalated, with(note), null, List.of());
  }

  /**
   * Gives the case to those with more experience.
   *
   * @throws WorkRefused if the user does not have it
   */
  public CaseWork escalate(String user, Instant now, @Nullable CaseNote note) {
    requireHeld(user, now);
    return moved(CaseState.OPEN, null, null, true, with(note), null, List.of());
  }

  /**
   * Ends the case. The decision and what it sends are one change.
   *
   * @throws WorkRefused if the user does not have it
   */
  public CaseWork decide(String user, Instant now, Decision ruling, List<OutboxEntry> sends) {
    requireHeld(user, now);
    return moved(CaseState.DECIDED, null, null, escalated, notes, ruling, sends);
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
    return moved(CaseState.CLAIMED, user, until, escalated, notes, null, List.of());
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
        state, workRevision, claimedBy, claimedUntil, escalated, notes, decision, marked);
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

  private List<CaseNote> with(@Nullable CaseNote note) {
    if (note == null) {
      return notes;
    }
    List<CaseNote> kept = notes.subList(Math.max(0, notes.size() + 1 - MAX_NOTES), notes.size());
    return Stream.concat(kept.stream(), Stream.of(note)).toList();
  }

  private CaseWork moved(
      CaseState next,
      @Nullable String user,
      @Nullable Instant until,
      boolean needsSenior,
      List<CaseNote> allNotes,
      @Nullable Decision ruling,
      List<OutboxEntry> sends) {
    if (!state.mayBecome(next)) {
      throw new WorkRefused(WorkRefused.Why.DECIDED);
    }
    return new CaseWork(next, workRevision + 1, user, until, needsSenior, allNotes, ruling, sends);
  }
}
