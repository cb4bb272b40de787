package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Tests of a number or a boolean. What they say changes at a few starts and stays the same for a
 * step, up to the next. Neighbouring steps differ in few bits, so several share one row of what is
 * false in none of them, and each names the few bits that it strikes out besides. That takes a
 * fraction of the memory of a row for each step, which is what decides the speed once rows outgrow
 * the cache.
 */
final class NumberTable implements Table {
  private final int slot;

  /** Where each step begins, ascending; the first has no lower end. */
  private final double[] starts;

  private final long[][] rowOfStep;
  private final int[][] struckInStep;
  private final MissingRows missing;

  private NumberTable(int slot, Sweep sweep, MissingRows missing) {
    this.slot = slot;
    this.starts = sweep.starts();
    this.rowOfStep = sweep.rows().toArray(long[][]::new);
    this.struckInStep = sweep.struck().toArray(int[][]::new);
    this.missing = missing;
  }

  static NumberTable of(int slot, List<Entry> entries, int bits) {
    long[] first = Bits.full(bits);
    List<Sweep.Change> changes = new ArrayList<>();
    for (Entry entry : entries) {
      Bits.put(first, entry.bit(), entry.test().spans()[0]);
      addChanges(entry, changes);
    }
    return new NumberTable(slot, new Sweep(first, changes), MissingRows.of(entries, bits));
  }

  private static void addChanges(Entry entry, List<Sweep.Change> changes) {
    boolean[] spans = entry.test().spans();
    for (int span = 1; span < spans.length; span++) {
      if (spans[span] != spans[span - 1]) {
        double bound = entry.test().bounds()[(span - 1) / 2];
        double start = span % 2 == 1 ? bound : Math.nextUp(bound);
        changes.add(new Sweep.Change(start, entry.bit(), spans[span]));
      }
    }
  }

  @Override
  public boolean strike(State state, long[] notFalse) {
    double value = state.number(slot);
    if (Double.isNaN(value)) {
      return false;
    }
    int step = step(value);
    Bits.and(notFalse, rowOfStep[step]);
    for (int bit : struckInStep[step]) {
      notFalse[bit >>> 6] &= ~(1L << bit);
    }
    return true;
  }

  /** The last step that starts at or below the value, in halvings that never branch on it. */
  private int step(double value) {
    int from = 0;
    int length = starts.length;
    while (length > 1) {
      int half = length >>> 1;
      from += starts[from + half] <= value ? half : 0;
      length -= half;
    }
    return from;
  }

  @Override
  public void strikeMissing(long[] maybeTrue, long[] notFalse) {
    missing.strike(maybeTrue, notFalse);
  }
}
