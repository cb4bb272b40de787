package io.parapet.policies.engine.index;

import io.parapet.policies.id.PolicyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives every alternative of every rule a bit, sorts its tests into tables by slot, and keeps the
 * rest to be asked one by one.
 *
 * @param rules conditions with shared parts replaced
 * @param ruleOf the rule of each bit; ascending
 * @param rest what no table answers of each bit's alternative; always true when the tables decide
 * @param byId places of the rules of each policy
 * @param memos how many shared parts there are
 */
record Layout(
    List<Rule> rules,
    int[] ruleOf,
    Condition[] rest,
    Table[] tables,
    Map<PolicyId, List<Integer>> byId,
    int memos) {

  static Layout of(List<Rule> rules) {
    Sharing sharing = Sharing.of(rules);
    Builder builder = new Builder();
    Map<PolicyId, List<Integer>> byId = new HashMap<>();
    List<Rule> shared = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(i);
      for (Condition alternative : Alternatives.of(rule.condition())) {
        builder.add(i, alternative, sharing);
      }
      shared.add(rule.with(sharing.apply(rule.condition())));
    }
    return new Layout(
        List.copyOf(shared),
        builder.ruleOf.stream().mapToInt(Integer::intValue).toArray(),
        builder.rest.toArray(Condition[]::new),
        builder.tables(),
        byId,
        sharing.size());
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

    void add(int rule, Condition alternative, Sharing sharing) {
      int bit = ruleOf.size();
      Map<Integer, List<Condition>> tests = new TreeMap<>();
      List<Condition> others = new ArrayList<>();
      for (Condition part : parts(alternative)) {
        int slot = SingleSlot.of(part);
        (slot < 0 ? others : tests.computeIfAbsent(slot, s -> new ArrayList<>())).add(part);
      }
      tests.forEach(
          (slot, parts) ->
              bySlot
                  .computeIfAbsent(slot, s -> new ArrayList<>())
                  .add(new Table.Entry(bit, Condition.and(parts))));
      ruleOf.add(rule);
      rest.add(sharing.apply(Condition.and(others)));
    }

    private static List<Condition> parts(Condition alternative) {
      return alternative instanceof Condition.And and ? and.parts() : List.of(alternative);
    }

    Table[] tables() {
      return bySlot.entrySet().stream()
          .map(e -> Table.of(e.getKey(), e.getValue(), ruleOf.size()))
          .toArray(Table[]::new);
    }
  }
}
