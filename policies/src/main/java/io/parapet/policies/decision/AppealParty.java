package io.parapet.policies.decision;

/** Who appeals. */
public enum AppealParty {
  SENDER,
  REPORTER
}
