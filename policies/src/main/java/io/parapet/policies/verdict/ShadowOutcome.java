package io.parapet.policies.verdict;

import java.util.List;

/** What would apply if everything that is in shadow were in effect. */
public record ShadowOutcome(Outcome outcome, List<Measure> measures) {
  public static final ShadowOutcome NONE = new ShadowOutcome(Outcome.ALLOW, List.of());

  public ShadowOutcome {
    measures = List.copyOf(measures);
  }
}
