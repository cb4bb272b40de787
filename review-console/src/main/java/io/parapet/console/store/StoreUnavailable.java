package io.parapet.console.store;

import org.jspecify.annotations.Nullable;

/** The store does not answer for now. Nothing is known to have been written. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
