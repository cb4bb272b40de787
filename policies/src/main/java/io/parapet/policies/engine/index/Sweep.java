package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Goes over the values of a number once, from the lowest. A step is a run of values in which
 * nothing changes; steps that differ in few bits share a row.
 */
final class Sweep {
  /** A bit that is set or struck from a value on. */
  record Change(double start, int bit, boolean value) {}

  private final double[] starts;
  private final List<long[]> rows = new ArrayList<>();
  private final List<int[]> struck = new ArrayList<>();

  /** How many bits the steps of one row may differ in, so that striking them costs less than it. */
  private final int most;

  /** What holds where the sweep stands. */
  private final long[] now;

  /**
   * Sweeps.
   *
   * @param first what holds of the lowest values
   * @param changes in any order
   */
  Sweep(long[] first, List<Change> changes) {
    now = first;
    most = first.length / 4;
    List<List<Change>> steps = steps(changes);
    starts = new double[steps.size()];
    starts[0] = Double.NEGATIVE_INFINITY;
    for (int step = 1; step < starts.length; step++) {
      starts[step] = steps.get(step).get(0).start();
    }
    int end;
    for (int step = 0; step < steps.size(); step = end) {
      end = endOfRow(steps, step);
      addRow(steps.subList(step, end));
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

  /** The first step after this one that needs a row of its own. */
  private int endOfRow(List<List<Change>> steps, int start) {
    int differ = 0;
    for (int step = start + 1; step < steps.size(); step++) {
      differ += steps.get(step).size();
      if (differ > most) {
        return step;
      }
    }
    return steps.size();
  }

  private void addRow(List<List<Change>> steps) {
    steps.get(0).forEach(change -> Bits.put(now, change.bit(), change.value()));
    long[] row = now.clone();
    List<Change> within = new ArrayList<>();
    steps.subList(1, steps.size()).forEach(within::addAll);
    for (Change change : within) {
      if (change.value()) {
        Bits.put(row, change.bit(), true);
      }
    }
    int[] differing = within.stream().mapToInt(Change::bit).distinct().toArray();
    addStep(row, differing);
    for (List<Change> step : steps.subList(1, steps.size())) {
      step.forEach(change -> Bits.put(now, change.bit(), change.value()));
      addStep(row, differing);
    }
  }

  private void addStep(long[] row, int[] differing) {
    int[] bits = new int[differing.length];
    int size = 0;
    for (int bit : differing) {
      if (Bits.get(row, bit) && !Bits.get(now, bit)) {
        bits[size++] = bit;
      }
    }
    rows.add(row);
    struck.add(Arrays.copyOf(bits, size));
  }

  /** Where each step begins. */
  double[] starts() {
    return starts;
  }

  /** For each step the row it shares. */
  List<long[]> rows() {
    return rows;
  }

  /** For each step the bits of its row that are struck out besides. */
  List<int[]> struck() {
    return struck;
  }
}
