package io.parapet.console.retention;

import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps legal holds, also those that were lifted. */
public interface LegalHolds {
  /** Keeps a new one; it counts at once. */
  void place(LegalHold hold);

  /**
   * Changes it.
   *
   * @throws io.parapet.policies.casework.WorkRefused if there is none
   */
  LegalHold change(String holdId, UnaryOperator<LegalHold> change);

  /** All that stand. */
  List<LegalHold> standing();
}
