package io.parapet.policies.engine.expression;

import org.jspecify.annotations.Nullable;

/** Kleene's three values: a missing feature makes a statement unknown, not false. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Of an interpreted value: a Boolean, or null for missing. */
  static Truth of(@Nullable Object value) {
    return value == null ? UNKNOWN : of((boolean) (Boolean) value);
  }

  public Truth and(Truth other) {
    return ordinal() <= other.ordinal() ? this : other;
  }

  public Truth or(Truth other) {
    return ordinal() >= other.ordinal() ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The interpreted value: a Boolean, or null for unknown. */
  @Nullable Boolean value() {
    return this == UNKNOWN ? null : this == TRUE;
  }
}
