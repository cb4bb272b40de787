package io.parapet.policies.policy;

import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Outcome;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which outcome a score stands for. A policy without rungs can only vouch or be composed. */
public record Ladder(List<Rung> rungs) {
  public static final Ladder NONE = new Ladder(List.of());

  /** Rungs are kept weakest first. */
  public Ladder {
    rungs = rungs.stream().sorted(Comparator.comparing(Rung::outcome)).toList();
  }

  /**
   * One step.
   *
   * @param at the least score that reaches it, 0 to 1
   */
  public record Rung(Outcome outcome, double at, List<Measure> measures) {
    public Rung {
      measures = List.copyOf(measures);
    }
  }

  /** The strongest rung that the score reaches, or null. */
  public @Nullable Rung reachedBy(double score) {
    for (int i = rungs.size() - 1; i >= 0; i--) {
      if (score >= rungs.get(i).at()) {
        return rungs.get(i);
      }
    }
    return null;
  }

  /** The least score with any outcome, or 0 without rungs. */
  public double lowest() {
    return rungs.isEmpty() ? 0 : rungs.get(0).at();
  }
}
