package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Goes over the values of a number once, from the lowest. A step is a run of values in which
 * nothing changes; steps that differ in few bits share a row, which holds what is true in any of
 * them. What falls within a row is struck out from there on, what rises is struck out up to there,
 * so that every step strikes one run of the falls and one of the rises.
 */
final class Sweep {
  /** A bit that is set or struck from a value on. */
  record Change(double start, int bit, boolean value) {}

  /** How many numbers say what one step strikes out: from and to of the falls, and of the rises. */
  static final int RANGES = 4;

  private final List<List<Change>> steps;
  private final double[] starts;
  private final long[][] rows;
  private final int[] ranges;
  private final int[] falls;
  private final int[] rises;

  /** How many bits the steps of one row may differ in, so that striking them costs less than it. */
  private final int most;

  /** What holds where the sweep stands. */
  private final long[] now;

  private int fallen;
  private int risen;

  /**
   * Sweeps.
   *
   * @param first what holds of the lowest values; taken over
   * @param changes in any order; sorted
   */
  Sweep(long[] first, List<Change> changes) {
    now = first;
    most = first.length / 4;
    steps = steps(changes);
    rows = new long[steps.size()][];
    ranges = new int[RANGES * steps.size()];
    falls = new int[changes.size()];
    rises = new int[changes.size()];
    starts = steps.stream().mapToDouble(Sweep::start).toArray();
    int end;
    for (int step = 0; step < steps.size(); step = end) {
      end = endOfRow(step);
      addRow(step, end);
    }
  }

  /** The changes at the start of each step; the first step has none. */
  private static List<List<Change>> steps(List<Change> changes) {
    changes.sort(Comparator.comparingDouble(Change::start));
    List<List<Change>> steps = new ArrayList<>();
    steps.add(List.of());
    int from = 0;
    for (int i = 1; i <= changes.size(); i++) {
      if (i == changes.size() || changes.get(i).start() != changes.get(from).start()) {
        steps.add(changes.subList(from, i));
        from = i;
      }
    }
    return steps;
  }

  private static double start(List<Change> step) {
    return step.isEmpty() ? Double.NEGATIVE_INFINITY : step.get(0).start();
  }

  /**
   * The first step after this one that needs a row of its own: it differs in too much, or something
   * rises in it that fell within the row.
   */
  private int endOfRow(int start) {
    BitSet down = new BitSet();
    int differ = 0;
    for (int step = start + 1; step < steps.size(); step++) {
      differ += steps.get(step).size();
      for (Change change : steps.get(step)) {
        if (differ > most || (change.value() && down.get(change.bit()))) {
          return step;
        }
        down.set(change.bit(), !change.value());
      }
    }
    return steps.size();
  }

  private void addRow(int start, int end) {
    steps.get(start).forEach(this::apply);
    long[] row = now.clone();
    int fallenBefore = fallen;
    for (int step = start; step < end; step++) {
      if (step > start) {
        steps.get(step).forEach(change -> applyWithin(row, change));
      }
      rows[step] = row;
      ranges[RANGES * step] = fallenBefore;
      ranges[RANGES * step + 1] = fallen;
      ranges[RANGES * step + 2] = risen;
    }
    for (int step = start; step < end; step++) {
      ranges[RANGES * step + 3] = risen;
    }
  }

  private void apply(Change change) {
    Bits.put(now, change.bit(), change.value());
  }

  private void applyWithin(long[] row, Change change) {
    apply(change);
    if (change.value()) {
      Bits.put(row, change.bit(), true);
      rises[risen++] = change.bit();
    } else {
      falls[fallen++] = change.bit();
    }
  }

  /** Where each step begins; the first has no lower end. */
  double[] starts() {
    return starts;
  }

  /** For each step the row it shares. */
  long[][] rows() {
    return rows;
  }

  /** For each step which of the falls and of the rises it strikes out of its row. */
  int[] ranges() {
    return ranges;
  }

  /** Bits that fall within a row, in the order of the values. */
  int[] falls() {
    return falls;
  }

  /** Bits that rise within a row, in the order of the values. */
  int[] rises() {
    return rises;
  }
}
