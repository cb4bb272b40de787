package io.parapet.policies.wire;

import org.jspecify.annotations.Nullable;

/** A quick reader met what only the general one can judge. Says nothing, costs nothing. */
final class Unexpected extends Exception {
  private static final long serialVersionUID = 1;

  static final Unexpected HERE = new Unexpected();

  private Unexpected() {
    super(null, null, false, false);
  }

  /** Returns what must be there. */
  static <T> T ifMissing(@Nullable T value) throws Unexpected {
    if (value == null) {
      throw HERE;
    }
    return value;
  }

  static void unless(boolean holds) throws Unexpected {
    if (!holds) {
      throw HERE;
    }
  }

  @Override
  public @Nullable String getMessage() {
    return null;
  }
}
