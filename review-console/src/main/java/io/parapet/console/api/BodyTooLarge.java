package io.parapet.console.api;

/** A request's body is beyond the limit. */
final class BodyTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1;

  BodyTooLarge(int limit) {
    super("At most " + limit + " bytes are taken.");
  }
}
