package io.parapet.policies.engine.index;

import io.parapet.policies.id.PolicyId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the index holds of one policy. All that can be prepared without knowing the other rules is
 * prepared here, so that an index over mostly the same rules is soon built again.
 *
 * @param condition its scope included
 * @param lowest the score that stands in for a missing one
 * @param composite it asks for the outcome of others
 * @param conjunctions of which at least one must hold
 * @param costly the parts of the condition that are worth remembering when other rules share them
 */
public record Rule(
    PolicyId id,
    Condition condition,
    Quantity score,
    double lowest,
    boolean composite,
    List<Conjunction> conjunctions,
    List<Part> costly) {

  public static Rule of(
      PolicyId id, Condition condition, Quantity score, double lowest, boolean composite) {
    List<Part> costly = new ArrayList<>();
    Sharing.addCostly(condition, costly);
    return new Rule(
        id,
        condition,
        score,
        lowest,
        composite,
        Alternatives.of(condition).stream().map(Conjunction::of).toList(),
        List.copyOf(costly));
  }

  Rule with(Condition newCondition) {
    return new Rule(id, newCondition, score, lowest, composite, conjunctions, costly);
  }
}
