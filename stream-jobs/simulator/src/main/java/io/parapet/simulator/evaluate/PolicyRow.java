package io.parapet.simulator.evaluate;

import io.parapet.policies.verdict.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accounts for which one policy asked for an outcome, each counted once under the strongest; what
 * is in shadow counts as what it would be.
 */
public record PolicyRow(String policy, long flag, long limit, long hold, long block) {

  static List<PolicyRow> of(Collection<Finding> findings) {
    Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
    for (Finding finding : findings) {
      finding
          .byPolicy()
          .forEach(
              (policy, outcome) ->
                  counts
                      .computeIfAbsent(policy, p -> new EnumMap<>(Outcome.class))
                      .merge(outcome, 1L, Long::sum));
    }
    return counts.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
  }

  private static PolicyRow row(String policy, Map<Outcome, Long> counts) {
    return new PolicyRow(
        policy,
        counts.getOrDefault(Outcome.FLAG, 0L),
        counts.getOrDefault(Outcome.LIMIT, 0L),
        counts.getOrDefault(Outcome.HOLD, 0L),
        counts.getOrDefault(Outcome.BLOCK, 0L));
  }

  /** All rows as a table. */
  static String table(String title, List<PolicyRow> rows) {
    TextTable table = new TextTable(title, "flag", "limit", "hold", "block");
    rows.forEach(r -> table.row(r.policy(), r.flag(), r.limit(), r.hold(), r.block()));
    return table.toString();
  }
}
