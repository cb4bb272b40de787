package io.parapet.local.supervisor;

/** Hears of every change. Called from several threads. */
@FunctionalInterface
public interface PartListener {

  /**
   * @param detail a sentence for people; may be empty
   */
  void changed(String part, PartState state, String detail);
}
