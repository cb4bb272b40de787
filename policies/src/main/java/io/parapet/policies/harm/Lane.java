package io.parapet.policies.harm;

import java.util.Locale;

/** Where a case waits, most urgent first. A case in an earlier lane always goes before. */
public enum Lane {
  /** Somebody may die or come to serious harm soon. */
  DANGER_TO_LIFE,
  /**
   * Sexual exploitation of children: cleared specialists only, nothing automatic but preservation.
   */
  CHILD_EXPLOITATION,
  /** A minor may be in danger. */
  CHILD_SAFETY,
  /** Harm to a person: harassment, threats, hate, sexual harm. */
  SAFETY,
  /** Harm to trust: spam, scams, impersonation, nuisance. */
  INTEGRITY;

  /** The name on the wire and in policies, such as {@code danger_to_life}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
