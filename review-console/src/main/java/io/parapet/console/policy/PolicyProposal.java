package io.parapet.console.policy;

import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a policy that waits for a second person.
 *
 * @param path of its file
 * @param baseHash content hash of the file it changes
 * @param yaml the whole file as it would be
 * @param changes each in words
 * @param backtest id of the backtest that was looked at before
 * @param by pseudonym of who proposes it
 * @param closedBy pseudonym of who published or declined it; null while it waits
 */
public record PolicyProposal(
    String id,
    PolicyId policy,
    String path,
    String baseHash,
    String yaml,
    List<String> changes,
    String reason,
    String backtest,
    String by,
    Instant at,
    State state,
    @Nullable String closedBy) {
  /** What became of it. */
  public enum State {
    PROPOSED,
    PUBLISHED,
    DECLINED
  }

  public PolicyProposal {
    changes = List.copyOf(changes);
  }

  /** Closed by that person, who is not the one who proposed it unless they take it back. */
  PolicyProposal closed(State as, String person) {
    if (state != State.PROPOSED) {
      throw new WorkRefused(WorkRefused.Why.DECIDED);
    }
    if (as == State.PUBLISHED && by.equals(person)) {
      throw new WorkRefused(WorkRefused.Why.OWN_RULING);
    }
    return new PolicyProposal(
        id, policy, path, baseHash, yaml, changes, reason, backtest, by, at, as, person);
  }
}
