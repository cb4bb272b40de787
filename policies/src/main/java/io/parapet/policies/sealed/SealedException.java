package io.parapet.policies.sealed;

/** Sealed content that cannot be opened. The message never holds any of it. */
public final class SealedException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean erased;

  private SealedException(String message, boolean erased) {
    super(message);
    this.erased = erased;
  }

  static SealedException erased() {
    return new SealedException("the content was erased: its key was destroyed", true);
  }

  static SealedException unreadable(String expected) {
    return new SealedException("the sealed content cannot be read: " + expected, false);
  }

  /** True when the key was destroyed, false when the content is not what it should be. */
  public boolean isErased() {
    return erased;
  }
}
