package io.parapet.console.quality;

import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decided case that others judge without knowing how it was decided.
 *
 * @param decision what it is compared with
 * @param ruledBy pseudonym of who made it
 * @param answers rulings by pseudonym
 */
public record Review(
    DecisionId decision,
    CaseId caseId,
    Lane lane,
    Kind kind,
    @Nullable PolicyId policy,
    Ruling ruling,
    String ruledBy,
    Instant at,
    Map<String, Ruling> answers) {
  /** What it is for. */
  public enum Kind {
    /** One other person judges a sample of what was decided. */
    SECOND,
    /** One other person judges it, because what was decided together with it did not stand. */
    AGAIN,
    /** A lead picked it, with the ruling that all should come to; everybody judges it once. */
    GOLDEN
  }

  public Review {
    answers = Map.copyOf(answers);
  }

  static Review of(Decision decision, Kind kind) {
    return new Review(
        decision.decisionId(),
        decision.caseId(),
        decision.lane(),
        kind,
        decision.policy(),
        decision.ruling(),
        decision.decidedBy(),
        decision.decidedAt(),
        Map.of());
  }

  public boolean open() {
    return kind == Kind.GOLDEN || answers.isEmpty();
  }

  /** Whether this person still may judge it; the first judge never does. */
  public boolean waitsFor(String person) {
    return open() && !ruledBy.equals(person) && !answers.containsKey(person);
  }

  Review without(String person) {
    Map<String, Ruling> fewer = new HashMap<>(answers);
    fewer.remove(person);
    return with(fewer);
  }

  /** The same for everybody to judge, whatever it was before. */
  Review golden() {
    return new Review(decision, caseId, lane, Kind.GOLDEN, policy, ruling, ruledBy, at, answers);
  }

  private Review with(Map<String, Ruling> others) {
    return new Review(decision, caseId, lane, kind, policy, ruling, ruledBy, at, others);
  }

  Review answered(String person, Ruling answer) {
    if (!waitsFor(person)) {
      throw new WorkRefused(
          ruledBy.equals(person) ? WorkRefused.Why.OWN_RULING : WorkRefused.Why.DECIDED);
    }
    Map<String, Ruling> more = new HashMap<>(answers);
    more.put(person, answer);
    return with(more);
  }
}
