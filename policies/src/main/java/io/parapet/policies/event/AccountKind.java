package io.parapet.policies.event;

/** What an account says it is. */
public enum AccountKind {
  PERSON,
  BUSINESS,
  AUTOMATED
}
