package io.parapet.console.retention;

/** An account that must not be erased now, and why. Nothing was erased. */
public final class ErasureRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  ErasureRefused(String why) {
    super("the account stays: " + why);
  }
}
