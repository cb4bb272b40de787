package io.parapet.policies.engine.index;

import io.parapet.policies.engine.index.Table.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables of all slots that some conjunction tests. A slot whose tests are the same as before
 * keeps its table, so that changing one policy of thousands builds few of them anew.
 */
final class Tables {
  /** Without any test. */
  static final Tables NONE = new Tables(0, noTests());

  private final int bits;

  /** By slot. */
  private final List<List<Entry>> tests;

  private final Table[] all;

  private Tables(int bits, List<List<Entry>> tests, Table... all) {
    this.bits = bits;
    this.tests = tests;
    this.all = all;
  }

  /**
   * Sorts tests into tables.
   *
   * @param conjunctions each has the bit of its place
   * @param before whose tables are taken over where they say the same
   */
  static Tables of(List<Conjunction> conjunctions, Tables before) {
    List<List<Entry>> tests = noTests();
    for (int bit = 0; bit < conjunctions.size(); bit++) {
      for (SlotTest test : conjunctions.get(bit).tests()) {
        tests.get(test.slot()).add(new Entry(bit, test));
      }
    }
    List<Table> tables = new ArrayList<>();
    for (int slot = 0; slot < tests.size(); slot++) {
      if (!tests.get(slot).isEmpty()) {
        tables.add(before.table(slot, tests.get(slot), conjunctions.size()));
      }
    }
    return new Tables(conjunctions.size(), tests, tables.toArray(Table[]::new));
  }

  private static List<List<Entry>> noTests() {
    return IntStream.range(0, Slots.COUNT).<List<Entry>>mapToObj(i -> new ArrayList<>()).toList();
  }

  private Table table(int slot, List<Entry> asked, int bitsAsked) {
    if (bits == bitsAsked && tests.get(slot).equals(asked)) {
      for (Table table : all) {
        if (table.slot() == slot) {
          return table;
        }
      }
    }
    return Table.of(slot, asked, bitsAsked);
  }

  /** In the order of their slots. */
  Table[] all() {
    return all;
  }
}
