package io.parapet.policies.verdict;

/** What a verdict is about. */
public enum SubjectKind {
  MESSAGE,
  /** A group addition or another event of an account. */
  ACCOUNT_EVENT,
  REPORT
}
