package io.parapet.policies.event;

/** How old the platform believes the holder of an account to be. */
public enum AgeBand {
  UNDER_13,
  FROM_13_TO_15,
  FROM_16_TO_17,
  ADULT,
  UNKNOWN;

  /** Whether the holder is known to be under 18. */
  public boolean minor() {
    return this == UNDER_13 || this == FROM_13_TO_15 || this == FROM_16_TO_17;
  }
}
