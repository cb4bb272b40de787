package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Goes over the spans of a number once, from the lowest. A step is a run of spans in which nothing
 * changes; steps that differ in few bits share a row.
 */
final class Sweep {
  /** A bit that is set or struck from a span on. */
  record Change(int span, int bit, boolean value) {}

  private final int[] stepOfSpan;
  private final List<long[]> rows = new ArrayList<>();
  private final List<int[]> struck = new ArrayList<>();

  /** How many bits the steps of one row may differ in, so that striking them costs less than it. */
  private final int most;

  /** What holds where the sweep stands. */
  private final long[] now;

  /**
   * Sweeps.
   *
   * @param first what holds in the lowest span
   * @param changes in any order; none in the lowest span
   */
  Sweep(long[] first, int spans, List<Change> changes) {
    now = first;
    most = first.length / 4;
    stepOfSpan = new int[spans];
    List<List<Change>> steps = steps(changes);
    int end;
    for (int step = 0; step < steps.size(); step = end) {
      end = endOfRow(steps, step);
      addRow(steps.subList(step, end));
    }
  }

  /** The changes at the start of each step; the first step has none. */
  private List<List<Change>> steps(List<Change> changes) {
    changes.sort(Comparator.comparingInt(Change::span));
    List<List<Change>> steps = new ArrayList<>();
    steps.add(List.of());
    int from = 0;
    for (int i = 1; i <= changes.size(); i++) {
      int span = changes.get(i - 1).span();
      if (i == changes.size() || changes.get(i).span() != span) {
        stepOfSpan[span] = steps.size();
        steps.add(changes.subList(from, i));
        from = i;
      }
    }
    for (int span = 1; span < stepOfSpan.length; span++) {
      stepOfSpan[span] = Math.max(stepOfSpan[span], stepOfSpan[span - 1]);
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
    struck.add(java.util.Arrays.copyOf(bits, size));
  }

  /** The step that each span belongs to. */
  int[] stepOfSpan() {
    return stepOfSpan;
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
