package io.parapet.policies.engine.scenario;

import io.parapet.policies.engine.Explanation.Clause;
import io.parapet.policies.engine.Explanation.PolicyView;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.expression.Truth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which clauses the scenarios of a policy have shown both true and not true.
 *
 * @param clauses how many there are
 * @param gaps what was not shown, one line each
 */
public record ClauseCoverage(int clauses, List<String> gaps) {
  public ClauseCoverage {
    gaps = List.copyOf(gaps);
  }

  /** 0 to 1. */
  public double share() {
    return clauses == 0 ? 1 : 1 - (double) gaps.size() / clauses;
  }

  /** Only a policy's own scenarios count for it. A clause that is always true needs no other. */
  public static ClauseCoverage of(PolicySet set, Collection<ScenarioRun> runs) {
    Map<String, Set<Boolean>> seen = new TreeMap<>();
    for (ScenarioRun run : runs) {
      set.explain(run.scenario().subject()).policies().stream()
          .filter(view -> view.policy().value().equals(run.scenario().policy()))
          .forEach(view -> note(view, seen));
    }
    List<String> gaps =
        seen.entrySet().stream()
            .filter(e -> e.getValue().size() < 2)
            .map(ClauseCoverage::gap)
            .toList();
    return new ClauseCoverage(seen.size(), gaps);
  }

  private static void note(PolicyView view, Map<String, Set<Boolean>> seen) {
    for (Clause clause : view.clauses()) {
      if (!clause.text().equals("true")) {
        Objects.requireNonNull(
                seen.computeIfAbsent(view.policy() + ": " + clause.text(), key -> new TreeSet<>()))
            .add(clause.truth() == Truth.TRUE);
      }
    }
  }

  private static String gap(Map.Entry<String, Set<Boolean>> entry) {
    return entry.getKey()
        + (entry.getValue().contains(true) ? " is never false" : " is never true");
  }
}
