package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All tests of one slot. For each span of its values there is a row with a bit for every
 * alternative: set unless the alternative's test of this slot is false there. Missing has two rows:
 * where the test is true, and where it is not false.
 */
final class Table {
  private final int slot;
  private final double[] bounds;
  private final Map<String, Integer> words;
  private final int[] spans;
  private final long[] rows;
  private final long[] missingTrue;
  private final long[] missingNotFalse;
  private final int width;

  private Table(
      int slot,
      double[] bounds,
      Map<String, Integer> words,
      int[] spans,
      List<long[]> rows,
      long[] missingTrue,
      long[] missingNotFalse) {
    this.slot = slot;
    this.bounds = bounds;
    this.words = words;
    this.spans = spans;
    this.width = missingTrue.length;
    this.rows = new long[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, this.rows, i * width, width);
    }
    this.missingTrue = missingTrue;
    this.missingNotFalse = missingNotFalse;
  }

  int slot() {
    return slot;
  }

  /** Strikes out what is false for the value the slot has; false if the slot is missing. */
  boolean strike(State state, long[] notFalse) {
    int row;
    if (words.isEmpty()) {
      double value = state.number(slot);
      if (Double.isNaN(value)) {
        return false;
      }
      row = spans[span(value)];
    } else {
      String word = state.word(slot);
      if (word == null) {
        return false;
      }
      row = words.getOrDefault(word, 0);
    }
    Bits.and(notFalse, rows, row * width);
    return true;
  }

  void strikeMissing(long[] maybeTrue, long[] notFalse) {
    Bits.and(maybeTrue, missingTrue, 0);
    Bits.and(notFalse, missingNotFalse, 0);
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

  /** The test of one alternative on the slot. */
  record Entry(int bit, Condition condition) {}

  static Table of(int slot, List<Entry> entries, int bits) {
    return switch (Slots.type(slot)) {
      case NUMBER -> new Builder(slot, entries, bits).numbers();
      case BOOLEAN -> new Builder(slot, entries, bits).truths();
      default -> new Builder(slot, entries, bits).words();
    };
  }

  /** Fills the rows. */
  private static final class Builder {
    private final int slot;
    private final List<Entry> entries;
    private final Probe probe;
    private final long[] missingTrue;
    private final long[] missingNotFalse;
    private final int bits;

    Builder(int slot, List<Entry> entries, int bits) {
      this.slot = slot;
      this.entries = entries;
      this.bits = bits;
      probe = new Probe(slot);
      missingTrue = Bits.full(bits);
      missingNotFalse = Bits.full(bits);
      if (slot < Slots.KIND) {
        entries.forEach(this::missing);
      }
    }

    private void missing(Entry entry) {
      switch (Probe.missing(slot, entry.condition())) {
        case TRUE -> {}
        case UNKNOWN -> Bits.put(missingTrue, entry.bit(), false);
        case FALSE -> {
          Bits.put(missingTrue, entry.bit(), false);
          Bits.put(missingNotFalse, entry.bit(), false);
        }
      }
    }

    private long[] row(Object value) {
      long[] row = Bits.full(bits);
      entries.forEach(e -> Bits.put(row, e.bit(), holds(e.condition(), value)));
      return row;
    }

    private boolean holds(Condition condition, Object value) {
      return probe.ask(condition, value) != Truth.FALSE;
    }

    Table truths() {
      // A boolean is 0 or 1: below 1 it is false, on 1 true.
      List<long[]> rows = List.of(row(false), row(true));
      return table(new double[] {1}, Map.of(), new int[] {0, 1, 1}, rows);
    }

    Table words() {
      Map<String, Integer> places = new HashMap<>();
      List<long[]> rows = new ArrayList<>();
      rows.add(row("\u0000"));
      for (Entry entry : entries) {
        SingleSlot.constants(
            entry.condition(),
            word -> {
              if (places.putIfAbsent((String) word, rows.size()) == null) {
                rows.add(row(word));
              }
            });
      }
      places.put("\u0000", 0);
      return table(new double[] {0}, places, new int[0], rows);
    }

    Table numbers() {
      double[] bounds = bounds(entries);
      Spans spans = new Spans(bounds, bits);
      entries.forEach(entry -> changes(entry, spans));
      return table(bounds, Map.of(), spans.rowOfSpan(), spans.rows());
    }

    /** Asks only around the entry's own constants: between them nothing changes. */
    private void changes(Entry entry, Spans spans) {
      double[] own = bounds(List.of(entry));
      boolean before = holds(entry.condition(), Math.nextDown(own[0]));
      spans.first(entry.bit(), before);
      for (double bound : own) {
        boolean on = holds(entry.condition(), bound);
        boolean after = holds(entry.condition(), Math.nextUp(bound));
        spans.change(entry.bit(), bound, before, on, after);
        before = after;
      }
    }

    private static double[] bounds(List<Entry> entries) {
      List<Double> all = new ArrayList<>();
      entries.forEach(e -> SingleSlot.constants(e.condition(), c -> all.add((Double) c)));
      double[] bounds = all.stream().mapToDouble(d -> d + 0.0).sorted().distinct().toArray();
      return bounds.length == 0 ? new double[] {0} : bounds;
    }

    private Table table(
        double[] bounds, Map<String, Integer> words, int[] spans, List<long[]> rows) {
      return new Table(slot, bounds, words, spans, rows, missingTrue, missingNotFalse);
    }
  }
}
