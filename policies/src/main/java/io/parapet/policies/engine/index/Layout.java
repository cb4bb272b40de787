package io.parapet.policies.engine.index;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.NamedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives every conjunction of every rule a bit, sorts its tests into tables by slot, and keeps the
 * rest to be asked one by one.
 *
 * @param rules conditions with shared parts replaced
 * @param ruleOf the rule of each bit; ascending
 * @param scores of the rules
 * @param constants scores that are the same for every subject; NaN where one must be asked
 * @param rest what no table answers of each bit's conjunction; {@link Condition#TRUE} when the
 *     tables decide
 * @param byId places of the rules of each policy
 * @param memos how many shared parts there are
 * @param sets the shared lists by name
 */
record Layout(
    List<Rule> rules,
    Quantity[] scores,
    double[] constants,
    int[] ruleOf,
    Condition[] rest,
    Table[] tables,
    Map<PolicyId, List<Integer>> byId,
    int memos,
    Map<String, NamedSet> sets) {

  static Layout of(List<Rule> rules, Map<String, NamedSet> sets) {
    Sharing sharing = Sharing.of(rules);
    Builder builder = new Builder();
    Map<PolicyId, List<Integer>> byId = new HashMap<>();
    List<Rule> shared = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      byId.computeIfAbsent(rule.id(), id -> new ArrayList<>(1)).add(i);
      for (Conjunction conjunction : rule.conjunctions()) {
        builder.add(i, conjunction, sharing);
      }
      shared.add(rule.costly().isEmpty() ? rule : rule.with(sharing.apply(rule.condition())));
    }
    return new Layout(
        List.copyOf(shared),
        rules.stream().map(Rule::score).toArray(Quantity[]::new),
        rules.stream().mapToDouble(rule -> constant(rule.score())).toArray(),
        builder.ruleOf.stream().mapToInt(Integer::intValue).toArray(),
        builder.rest.toArray(Condition[]::new),
        builder.tables(),
        byId,
        sharing.size(),
        sets);
  }

  private static double constant(Quantity score) {
    return score instanceof Quantity.Literal literal ? literal.value() : Double.NaN;
  }

  boolean asksForOthers() {
    return rules.stream().anyMatch(Rule::composite);
  }

  int bits() {
    return ruleOf.length;
  }

  /** Collects bits and their tests. */
  private static final class Builder {
    private final List<Integer> ruleOf = new ArrayList<>();
    private final List<Condition> rest = new ArrayList<>();
    private final Map<Integer, List<Table.Entry>> bySlot = new TreeMap<>();

    void add(int rule, Conjunction conjunction, Sharing sharing) {
      int bit = ruleOf.size();
      for (SlotTest test : conjunction.tests()) {
        bySlot
            .computeIfAbsent(test.slot(), slot -> new ArrayList<>())
            .add(new Table.Entry(bit, test));
      }
      ruleOf.add(rule);
      boolean decided = conjunction.rest().equals(Condition.TRUE);
      rest.add(decided ? Condition.TRUE : sharing.apply(conjunction.rest()));
    }

    Table[] tables() {
      return bySlot.entrySet().stream()
          .map(e -> Table.of(e.getKey(), e.getValue(), ruleOf.size()))
          .toArray(Table[]::new);
    }
  }
}
