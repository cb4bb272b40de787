package io.parapet.policies.engine.scenario;

/** Why a scenario is there. Every policy has one of each at least. */
public enum ScenarioKind {
  /** What the policy is for. */
  MATCH,
  /** Just short of it. */
  NEAR_MISS,
  /** Legitimate conduct that resembles it. */
  LOOK_ALIKE
}
