package io.parapet.console.batch;

import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One ruling on many cases.
 *
 * @param by user name of who asked for it
 * @param confirmedBy user name of a second person; null when none was needed, or not yet
 * @param option key of the ruling
 * @param cases those it is about, exemptions left out
 * @param ruled those that were ruled on
 */
public record Batch(
    String id,
    String by,
    @Nullable String confirmedBy,
    State state,
    String option,
    Harm harm,
    @Nullable PolicyId policy,
    String reason,
    Instant at,
    List<CaseId> cases,
    List<CaseId> ruled) {
  /** How far it got. */
  public enum State {
    /** Waits for a second person. */
    PROPOSED,
    /** Somebody declined it. */
    DECLINED,
    /** On its way; after a fall it can be gone on with. */
    RUNNING,
    DONE,
    /** Taken back as a whole. */
    REVERSED
  }

  private static final Pattern MARK = Pattern.compile("\\(batch ([0-9a-f]{8})\\)$");

  public Batch {
    cases = List.copyOf(cases);
    ruled = List.copyOf(ruled);
  }

  /** What stands in each decision, so that it can be found again. */
  String marked() {
    return reason + " (batch " + id + ")";
  }

  /** The id of the batch that a decision was made in. */
  public static Optional<String> of(Decision decision) {
    Matcher mark = MARK.matcher(decision.reason());
    return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
  }

  Batch running(@Nullable String second) {
    require(State.PROPOSED, State.RUNNING);
    if (second != null && second.equals(by)) {
      throw new WorkRefused(WorkRefused.Why.OWN_RULING);
    }
    return with(State.RUNNING, second, ruled);
  }

  Batch declined(String second) {
    require(State.PROPOSED);
    if (second.equals(by)) {
      throw new WorkRefused(WorkRefused.Why.OWN_RULING);
    }
    return with(State.DECLINED, second, ruled);
  }

  Batch done(List<CaseId> all) {
    return with(State.DONE, confirmedBy, all);
  }

  Batch reversed() {
    require(State.DONE, State.RUNNING);
    return with(State.REVERSED, confirmedBy, ruled);
  }

  private void require(State... states) {
    if (!List.of(states).contains(state)) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
  }

  private Batch with(State next, @Nullable String second, List<CaseId> all) {
    return new Batch(id, by, second, next, option, harm, policy, reason, at, cases, all);
  }
}
