package io.parapet.simulator.evaluate;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import io.parapet.simulator.chance.Chance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** People who rule on each case once, after a while and not always rightly. Thread-safe. */
final class Moderators {
  private static final double DELAY_SPREAD = 0.6;

  private final Set<AccountId> abusive;
  private final Review review;
  private final Map<CaseId, CaseUpdate> latest = new HashMap<>();
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(due -> due.caseId().value()));

  /**
   * @param abusive the truth, which they mostly see
   */
  Moderators(Set<AccountId> abusive, Review review) {
    this.abusive = abusive;
    this.review = review;
  }

  /** A case was opened or has grown. */
  synchronized void see(CaseUpdate update) {
    if (latest.put(update.caseId(), update) == null) {
      Chance chance = chance(update);
      queue.add(
          new Due(
              update.openedAt().plus(chance.around(review.delay(), DELAY_SPREAD)),
              update.caseId()));
    }
  }

  /** The rulings that are made up to that time. */
  synchronized List<Decision> ruled(Instant until) {
    List<Decision> rulings = new ArrayList<>();
    while (!queue.isEmpty() && !queue.peek().at().isAfter(until)) {
      Due due = queue.remove();
      CaseUpdate about = latest.get(due.caseId());
      if (about != null) {
        rulings.add(rule(about, due.at()));
      }
    }
    return rulings;
  }

  private Decision rule(CaseUpdate about, Instant at) {
    Chance chance = chance(about);
    chance.next(); // the delay came first
    boolean right = chance.hits(review.accuracy());
    boolean upheld = isAbusive(about) == right;
    CaseReason reason = about.reasons().isEmpty() ? null : about.reasons().getFirst();
    return new Decision(
        DecisionId.of(about.caseId(), 1),
        about.caseId(),
        about.platform(),
        about.accused(),
        about.lane(),
        about.ordinal(),
        upheld ? Ruling.RESTRICT : Ruling.DISMISS,
        upheld && reason != null ? reason.policy() : null,
        upheld && reason != null ? reason.harm() : Harm.NONE,
        "simulated",
        "simulated",
        at,
        about.revision(),
        List.of(),
        about.reportIds(),
        null,
        about.members());
  }

  /** Of several accounts, what most of them are. */
  private boolean isAbusive(CaseUpdate about) {
    if (about.members().isEmpty()) {
      return abusive.contains(about.accused());
    }
    long abusers = about.members().stream().filter(abusive::contains).count();
    return 2 * abusers > about.members().size();
  }

  private static Chance chance(CaseUpdate about) {
    return new Chance(about.caseId().value().hashCode());
  }

  private record Due(Instant at, CaseId caseId) {}
}
