package io.parapet.policies.engine.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Strikes out what follows from the slots that are missing. Some hundreds of sets of slots are ever
 * missing together, since that depends on the kind of event and on what is known of an account yet.
 * So what such a set strikes out is kept: it is one pair of rows then, not one for each slot.
 */
final class Gaps {
  /** A power of two. */
  private static final int KEPT = 1024;

  private final Table[] tables;
  private final int bits;

  /** A bit for each table whose slot is missing. */
  private final long[] missing;

  private final @Nullable Gap[] known = new @Nullable Gap[KEPT];

  Gaps(Table[] tables, int bits) {
    this.tables = tables;
    this.bits = bits;
    missing = new long[Bits.words(tables.length)];
  }

  void clear() {
    Arrays.fill(missing, 0);
  }

  void add(int table) {
    Bits.put(missing, table, true);
  }

  void strike(long[] maybeTrue, long[] notFalse) {
    Gap gap = gap();
    Bits.and(maybeTrue, gap.maybeTrue);
    Bits.and(notFalse, gap.notFalse);
  }

  private Gap gap() {
    int hash = Arrays.hashCode(missing);
    int place = (hash ^ hash >>> 16) & KEPT - 1;
    Gap gap = known[place];
    if (gap == null || !Arrays.equals(gap.missing, missing)) {
      gap = joined();
      known[place] = gap;
    }
    return gap;
  }

  private Gap joined() {
    Gap gap = new Gap(missing.clone(), Bits.full(bits), Bits.full(bits));
    for (int i = 0; i < tables.length; i++) {
      if (Bits.get(missing, i)) {
        tables[i].strikeMissing(gap.maybeTrue, gap.notFalse);
      }
    }
    return gap;
  }

  /** What one set of missing slots strikes out. */
  @SuppressWarnings("ArrayRecordComponent") // rows, never compared
  private record Gap(long[] missing, long[] maybeTrue, long[] notFalse) {}
}
