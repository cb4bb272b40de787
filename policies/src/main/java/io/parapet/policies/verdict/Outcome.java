package io.parapet.policies.verdict;

/** How far the policies go, weakest first. The strongest that applies is the outcome. */
public enum Outcome {
  ALLOW,
  /** People should look; nothing else happens. */
  FLAG,
  /** Deliver with a restraint: to requests, blurred, fewer new contacts. */
  LIMIT,
  /** Keep back until a person or a deadline releases it. */
  HOLD,
  /** Do not deliver. */
  BLOCK
}
