package io.parapet.policies.policy;

import io.parapet.policies.verdict.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs on one platform.
 *
 * @param rollout null to keep the stage
 * @param values new values of parameters, by name
 * @param thresholds null to keep the ladder
 */
public record Override(
    @Nullable Rollout rollout, Map<String, Parameter> values, @Nullable Ladder thresholds) {
  public Override {
    values = Map.copyOf(values);
  }

  Policy applyTo(Policy policy) {
    Map<String, Parameter> merged = new LinkedHashMap<>(policy.parameters());
    merged.putAll(values);
    return policy.with(
        rollout == null ? policy.rollout() : rollout.until(policy.rollout().expires()),
        merged,
        thresholds == null ? policy.thresholds() : thresholds);
  }

  /** Whether the platform does without the policy. */
  public boolean switchedOff() {
    return rollout != null && rollout.stage() == Stage.DRAFT;
  }
}
