package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way for a rule to hold: tests of single slots, which tables answer, and the rest.
 *
 * @param tests at most one for each slot
 * @param rest what no table answers; always true when the tables decide
 */
record Conjunction(List<SlotTest> tests, Condition rest) {
  static Conjunction of(Condition alternative) {
    Map<Integer, List<Condition>> bySlot = new TreeMap<>();
    List<Condition> others = new ArrayList<>();
    for (Condition part : parts(alternative)) {
      int slot = SingleSlot.of(part);
      (slot < 0 ? others : bySlot.computeIfAbsent(slot, s -> new ArrayList<>())).add(part);
    }
    List<SlotTest> tests = new ArrayList<>();
    bySlot.forEach((slot, tested) -> tests.add(SlotTest.of(slot, Condition.and(tested))));
    return new Conjunction(tests, others.isEmpty() ? Condition.TRUE : Condition.and(others));
  }

  private static List<Condition> parts(Condition alternative) {
    return alternative instanceof Condition.And and ? and.parts() : List.of(alternative);
  }
}
