package io.parapet.policies.engine.index;

/**
 * A part of a condition that other rules may share. Its hash goes through the whole tree, and is
 * taken once.
 */
record Part(Condition condition, int hash) {
  Part(Condition condition) {
    this(condition, condition.hashCode());
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Part other && hash == other.hash && condition.equals(other.condition);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
