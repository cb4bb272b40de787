package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.Truth;
import java.util.List;

/** What the tests of a slot say while it is missing: where they are true, and not false. */
record MissingRows(long[] maybeTrue, long[] notFalse) {
  static MissingRows of(List<Table.Entry> entries, int bits) {
    MissingRows rows = new MissingRows(Bits.full(bits), Bits.full(bits));
    for (Table.Entry entry : entries) {
      Bits.put(rows.maybeTrue, entry.bit(), entry.test().missing() == Truth.TRUE);
      Bits.put(rows.notFalse, entry.bit(), entry.test().missing() != Truth.FALSE);
    }
    return rows;
  }

  void strike(long[] maybe, long[] not) {
    Bits.and(maybe, maybeTrue);
    Bits.and(not, notFalse);
  }
}
