package io.parapet.policies.verdict;

/** How far a policy may go by itself, whatever its ladder says; least first. */
public enum Ceiling {
  /** What it would do is recorded. */
  RECORD,
  /** It calls people, and no more. */
  FLAG,
  RESTRICT
}
