package io.parapet.policies.verdict;

/** How far a policy's outcome counts. */
public enum Stage {
  /** Not evaluated. */
  DRAFT,
  /** Evaluated and recorded, without effect. */
  SHADOW,
  /** In effect for a share of the accounts. */
  CANARY,
  ENFORCED
}
