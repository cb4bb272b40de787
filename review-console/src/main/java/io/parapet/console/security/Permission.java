package io.parapet.console.security;

/** One thing that a role may do. */
public enum Permission {
  /** See the queue, open and decide cases. */
  REVIEW,
  /** Judge what others passed on. */
  ESCALATED,
  /** Look at decisions again that somebody appealed. */
  APPEALS,
  /** Confirm what others propose. */
  CONFIRM,
  /** Say which case goes to which queue. */
  ROUTING,
  /** Rule on many cases at once. */
  BULK,
  /** Hand a case to the authorities. */
  REFER,
  /** Write policies. */
  POLICIES,
  /** See what policies do by themselves, stop and undo it. */
  AUTOMATION,
  /** See figures. */
  INSIGHT,
  /** Read who saw and did what. */
  AUDIT,
  /** Place and lift legal holds, erase accounts. */
  RETENTION
}
