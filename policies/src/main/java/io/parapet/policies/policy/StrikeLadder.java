package io.parapet.policies.policy;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.verdict.MeasureKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How strikes fade, which harms never cost any, and what follows from how many.
 *
 * @param version raised with every change
 * @param halfLife after which a strike weighs half
 * @param exempt harms that never cost anything
 * @param steps by points, least first
 */
public record StrikeLadder(int version, Duration halfLife, Set<Harm> exempt, List<Step> steps) {
  public StrikeLadder {
    exempt = Set.copyOf(exempt);
    steps = steps.stream().sorted(java.util.Comparator.comparingDouble(Step::at)).toList();
  }

  /**
   * What follows from so many points.
   *
   * @param lasts null when people decide how long
   */
  public record Step(double at, MeasureKind follows, @Nullable Duration lasts) {}

  /** What is left of a ruling's strikes for the harm that it is about. */
  public int cost(Harm harm, int strikes) {
    return exempt.contains(harm) ? 0 : strikes;
  }

  /** What is left of points after some time. */
  public double decayed(double before, Duration since) {
    return before * Math.pow(0.5, (double) since.toMillis() / halfLife.toMillis());
  }

  /** The furthest step that the points reach, or null. */
  public @Nullable Step reachedBy(double total) {
    Step reached = null;
    for (Step step : steps) {
      reached = total >= step.at() ? step : reached;
    }
    return reached;
  }
}
