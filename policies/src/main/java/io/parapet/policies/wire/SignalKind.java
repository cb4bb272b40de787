package io.parapet.policies.wire;

/** What a signal tells of. */
public enum SignalKind {
  /** Strike points and decisions against an account. */
  STRIKES,
  /** How often a reporter was right. */
  CREDIBILITY,
  /** Others send strangers nearly the same text. */
  CAMPAIGN,
  /** Others send strangers the same link domain. */
  LINK_CAMPAIGN
}
