package io.parapet.stream.state;

/** A function that keeps values by key; its operator sees to it that no checkpoint misses one. */
public interface Keeper {
  /** Comes before the function is opened. */
  void lend(Keeping keeping);
}
