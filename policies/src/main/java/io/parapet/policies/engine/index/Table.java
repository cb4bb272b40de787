package io.parapet.policies.engine.index;

import java.util.List;

/** All tests of one slot, with a bit for every conjunction. */
sealed interface Table permits NumberTable, WordTable {
  /** The test of one conjunction. */
  record Entry(int bit, SlotTest test) {}

  static Table of(int slot, List<Entry> entries, int bits) {
    return SlotTest.hasWords(slot)
        ? WordTable.of(slot, entries, bits)
        : NumberTable.of(slot, entries, bits);
  }

  /** Whose tests they are. */
  int slot();

  /** Strikes out what is false for the value the slot has; false if the slot is missing. */
  boolean strike(State state, long[] notFalse);

  /** Strikes out what is not true, and what is false, while the slot is missing. */
  void strikeMissing(long[] maybeTrue, long[] notFalse);
}
