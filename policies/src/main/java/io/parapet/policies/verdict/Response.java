package io.parapet.policies.verdict;

/** What goes to the person besides any outcome. */
public enum Response {
  NONE,
  /** Help for somebody who speaks of harming themselves; never a punishment. */
  SUPPORT
}
