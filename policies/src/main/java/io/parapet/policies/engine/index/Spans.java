package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps over the spans that the bounds of a number cut out: below, on and between them. A span in
 * which nothing changes shares the row of the one before it.
 */
final class Spans {
  private final double[] bounds;
  private final long[] first;
  private final List<@Nullable List<Change>> changes;

  private record Change(int bit, boolean value) {}

  Spans(double[] bounds, int bits) {
    this.bounds = bounds;
    first = Bits.full(bits);
    changes = new ArrayList<>(Collections.nCopies(2 * bounds.length + 1, null));
  }

  /** What holds below every bound. */
  void first(int bit, boolean value) {
    Bits.put(first, bit, value);
  }

  /** What holds on a bound and above it, where that differs from what held before. */
  void change(int bit, double bound, boolean before, boolean on, boolean after) {
    int i = Arrays.binarySearch(bounds, bound + 0.0);
    if (on != before) {
      at(2 * i + 1).add(new Change(bit, on));
    }
    if (after != on) {
      at(2 * i + 2).add(new Change(bit, after));
    }
  }

  private List<Change> at(int span) {
    List<Change> list = changes.get(span);
    if (list == null) {
      list = new ArrayList<>();
      changes.set(span, list);
    }
    return list;
  }

  int[] rowOfSpan() {
    int[] rowOf = new int[changes.size()];
    for (int span = 1; span < rowOf.length; span++) {
      rowOf[span] = rowOf[span - 1] + (changes.get(span) == null ? 0 : 1);
    }
    return rowOf;
  }

  List<long[]> rows() {
    List<long[]> rows = new ArrayList<>();
    rows.add(first);
    for (List<Change> list : changes) {
      if (list != null) {
        long[] row = rows.get(rows.size() - 1).clone();
        list.forEach(change -> Bits.put(row, change.bit(), change.value()));
        rows.add(row);
      }
    }
    return rows;
  }
}
