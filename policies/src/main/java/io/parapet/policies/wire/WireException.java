package io.parapet.policies.wire;

/**
 * Input that is not what the contract asks for. The message says where and what was expected, and
 * never repeats the input.
 */
public final class WireException extends Exception {
  private static final long serialVersionUID = 1;

  public WireException(String message) {
    super(message);
  }
}
