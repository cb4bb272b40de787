package io.parapet.policies.verdict;

import io.parapet.policies.id.Check;
import java.util.List;

/** What would apply if everything that is in shadow were in effect. */
public record ShadowOutcome(Outcome outcome, List<Measure> measures) {
  public static final ShadowOutcome NONE = new ShadowOutcome(Outcome.ALLOW, List.of());

  public ShadowOutcome {
    Check.present(outcome, "outcome");
    measures = measures == null ? List.of() : List.copyOf(measures);
  }
}
