package io.parapet.console.retention;

/** An account that must not be erased now, and why. Nothing was erased. */
public final class ErasureRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Why why;

  /** What stands in the way. */
  public enum Why {
    HELD("a legal hold stands"),
    PRESERVED("a case about it is preserved");

    private final String words;

    Why(String words) {
      this.words = words;
    }
  }

  ErasureRefused(Why why) {
    super("the account stays: " + why.words);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
