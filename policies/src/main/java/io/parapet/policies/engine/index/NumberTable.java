package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tests of a number or a boolean. The bounds cut its values into spans: below the first bound, on
 * it, between it and the second … Neighbouring spans differ in few bits, so several share one row
 * of what is false in none of them, and each names the few bits that it strikes out besides: an
 * eighth of the memory of a row for each span, which is what decides the speed once rows outgrow
 * the cache.
 */
final class NumberTable implements Table {
  private final int slot;
  private final double[] bounds;
  private final int[] stepOfSpan;
  private final long[][] rowOfStep;
  private final int[][] struckInStep;
  private final MissingRows missing;

  private NumberTable(int slot, double[] bounds, Sweep sweep, MissingRows missing) {
    this.slot = slot;
    this.bounds = bounds;
    this.stepOfSpan = sweep.stepOfSpan();
    this.rowOfStep = sweep.rows().toArray(long[][]::new);
    this.struckInStep = sweep.struck().toArray(int[][]::new);
    this.missing = missing;
  }

  static NumberTable of(int slot, List<Entry> entries, int bits) {
    double[] bounds = bounds(entries);
    long[] first = Bits.full(bits);
    List<Sweep.Change> changes = new ArrayList<>();
    for (Entry entry : entries) {
      Bits.put(first, entry.bit(), entry.test().spans()[0]);
      addChanges(entry, bounds, changes);
    }
    Sweep sweep = new Sweep(first, 2 * bounds.length + 1, changes);
    return new NumberTable(slot, bounds, sweep, MissingRows.of(entries, bits));
  }

  private static double[] bounds(List<Entry> entries) {
    double[] bounds =
        entries.stream()
            .flatMapToDouble(entry -> Arrays.stream(entry.test().bounds()))
            .sorted()
            .distinct()
            .toArray();
    return bounds.length == 0 ? new double[] {0} : bounds;
  }

  private static void addChanges(Entry entry, double[] bounds, List<Sweep.Change> changes) {
    boolean[] spans = entry.test().spans();
    for (int own = 1; own < spans.length; own++) {
      if (spans[own] != spans[own - 1]) {
        int bound = Arrays.binarySearch(bounds, entry.test().bounds()[(own - 1) / 2]);
        int span = 2 * bound + 2 - own % 2;
        changes.add(new Sweep.Change(span, entry.bit(), spans[own]));
      }
    }
  }

  @Override
  public boolean strike(State state, long[] notFalse) {
    double value = state.number(slot);
    if (Double.isNaN(value)) {
      return false;
    }
    int step = stepOfSpan[span(value)];
    Bits.and(notFalse, rowOfStep[step]);
    for (int bit : struckInStep[step]) {
      notFalse[bit >>> 6] &= ~(1L << bit);
    }
    return true;
  }

  /** 2i + 1 on the i-th bound, 2i below it, in steps that never branch on the outcome. */
  private int span(double value) {
    int from = 0;
    int length = bounds.length;
    while (length > 1) {
      int half = length >>> 1;
      from += bounds[from + half - 1] < value ? half : 0;
      length -= half;
    }
    int below = from + (bounds[from] < value ? 1 : 0);
    return below < bounds.length && bounds[below] == value ? 2 * below + 1 : 2 * below;
  }

  @Override
  public void strikeMissing(long[] maybeTrue, long[] notFalse) {
    missing.strike(maybeTrue, notFalse);
  }
}
