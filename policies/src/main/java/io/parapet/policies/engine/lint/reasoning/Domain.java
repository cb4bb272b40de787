package io.parapet.policies.engine.lint.reasoning;

/**
 * What a variable may be.
 *
 * @param missing it may also not be known
 */
record Domain(Values values, boolean missing) {
  boolean empty() {
    return !missing && values.empty();
  }

  Domain meet(Domain other) {
    return new Domain(values.meet(other.values), missing && other.missing);
  }

  boolean within(Domain other) {
    return (!missing || other.missing) && values.within(other.values);
  }

  /** Everything else. */
  Domain complement() {
    return new Domain(values.complement(), !missing);
  }

  /** The same once it is known. */
  Domain known() {
    return new Domain(values, false);
  }
}
