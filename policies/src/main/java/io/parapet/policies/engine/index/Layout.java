package io.parapet.policies.engine.index;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.NamedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every conjunction of every rule a bit, sorts its tests into tables by slot, and keeps the
 * rest to be asked one by one.
 *
 * @param rules conditions with shared parts replaced
 * @param scores of the rules
 * @param constants scores that are the same for every subject; NaN where one must be asked
 * @param ruleOf the rule of each bit; ascending
 * @param rest what no table answers of each bit's conjunction; {@link Condition#TRUE} when the
 *     tables decide
 * @param tables of the tests; the next layout may take them over
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
    Tables tables,
    Map<PolicyId, List<Integer>> byId,
    int memos,
    Map<String, NamedSet> sets) {

  /** Takes over the tables of the layout before whose tests have not changed. */
  static Layout of(List<Rule> rules, Map<String, NamedSet> sets, Tables before) {
    Sharing sharing = Sharing.of(rules);
    List<Conjunction> conjunctions = new ArrayList<>(2 * rules.size());
    rules.forEach(rule -> conjunctions.addAll(rule.conjunctions()));
    List<Condition> rest = new ArrayList<>(conjunctions.size());
    rules.forEach(rule -> sharing.addRest(rule, rest));
    return new Layout(
        rules.stream().map(sharing::apply).toList(),
        rules.stream().map(Rule::score).toArray(Quantity[]::new),
        rules.stream().mapToDouble(rule -> constant(rule.score())).toArray(),
        ruleOf(rules, conjunctions.size()),
        rest.toArray(Condition[]::new),
        Tables.of(conjunctions, before),
        byId(rules),
        sharing.size(),
        sets);
  }

  private static int[] ruleOf(List<Rule> rules, int bits) {
    int[] ruleOf = new int[bits];
    int bit = 0;
    for (int rule = 0; rule < rules.size(); rule++) {
      int end = bit + rules.get(rule).conjunctions().size();
      Arrays.fill(ruleOf, bit, end, rule);
      bit = end;
    }
    return ruleOf;
  }

  private static Map<PolicyId, List<Integer>> byId(List<Rule> rules) {
    Map<PolicyId, List<Integer>> byId = HashMap.newHashMap(rules.size());
    for (int rule = 0; rule < rules.size(); rule++) {
      byId.computeIfAbsent(rules.get(rule).id(), id -> new ArrayList<>(1)).add(rule);
    }
    return byId;
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
}
