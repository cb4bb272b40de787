package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Tests of a number or a boolean. What they say changes at a few starts and stays the same for a
 * step, up to the next. Neighbouring steps differ in few bits, so several share one row, and each
 * strikes out the few bits that are false in it besides. That takes a fraction of the memory of a
 * row for each step, which is what decides the speed once rows outgrow the cache. The lowest step
 * has a row to itself: most numbers of most senders are below every threshold, and then the search
 * for the step, and what hangs on it, is never read.
 */
final class NumberTable implements Table {
  private final int slot;

  /** Up to here the lowest step goes. */
  private final double lowestEnd;

  private final long[] lowest;
  private final Steps steps;
  private final long[][] rowOfStep;
  private final int[] ranges;
  private final int[] falls;
  private final int[] rises;
  private final MissingRows missing;

  private NumberTable(int slot, long[] lowest, Sweep sweep, MissingRows missing) {
    double[] starts = sweep.starts();
    this.slot = slot;
    this.lowestEnd = starts.length > 1 ? starts[1] : Double.POSITIVE_INFINITY;
    this.lowest = lowest;
    this.steps = new Steps(starts);
    this.rowOfStep = sweep.rows();
    this.ranges = sweep.ranges();
    this.falls = sweep.falls();
    this.rises = sweep.rises();
    this.missing = missing;
  }

  static NumberTable of(int slot, List<Entry> entries, int bits) {
    long[] first = Bits.full(bits);
    List<Sweep.Change> changes = new ArrayList<>();
    for (Entry entry : entries) {
      Bits.put(first, entry.bit(), entry.test().spans()[0]);
      addChanges(entry, changes);
    }
    Sweep sweep = new Sweep(first.clone(), changes);
    return new NumberTable(slot, first, sweep, MissingRows.of(entries, bits));
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
  public int slot() {
    return slot;
  }

  @Override
  public boolean strike(State state, long[] notFalse) {
    double value = state.number(slot);
    if (value < lowestEnd) {
      Bits.and(notFalse, lowest);
      return true;
    }
    if (Double.isNaN(value)) {
      return false;
    }
    strikeStep(value, notFalse);
    return true;
  }

  private void strikeStep(double value, long[] notFalse) {
    int step = steps.at(value);
    Bits.and(notFalse, rowOfStep[step]);
    int at = Sweep.RANGES * step;
    Bits.strike(notFalse, falls, ranges[at], ranges[at + 1]);
    Bits.strike(notFalse, rises, ranges[at + 2], ranges[at + 3]);
  }

  @Override
  public void strikeMissing(long[] maybeTrue, long[] notFalse) {
    missing.strike(maybeTrue, notFalse);
  }
}
