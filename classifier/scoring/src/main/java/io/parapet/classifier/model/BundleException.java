package io.parapet.classifier.model;

/** A bundle that cannot be used; the message says why and what was expected. */
public final class BundleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
