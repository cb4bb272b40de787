package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.FeatureType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a condition on one slot says of every value of that slot, asked ahead of time.
 *
 * @param missing what it says while the slot is missing
 * @param bounds where a number's answer can change, ascending; a boolean is 0 or 1, with the bound
 *     1
 * @param spans whether it is not false below the first bound, on it, above it, on the second …
 * @param words whether it is not false of a word
 * @param otherWords whether it is not false of every other word
 */
record SlotTest(
    int slot,
    Truth missing,
    double[] bounds,
    boolean[] spans,
    Map<String, Boolean> words,
    boolean otherWords) {

  static SlotTest of(int slot, Condition condition) {
    Truth missing = slot < Slots.KIND ? Probe.missing(slot, condition) : Truth.TRUE;
    return switch (Slots.type(slot)) {
      case NUMBER -> number(slot, missing, condition);
      case BOOLEAN -> truth(slot, missing, condition);
      case TEXT, LIST -> word(slot, missing, condition);
    };
  }

  @Override
  public boolean equals(Object o) {
    return o == this
        || (o instanceof SlotTest other
            && slot == other.slot
            && missing == other.missing
            && otherWords == other.otherWords
            && Arrays.equals(bounds, other.bounds)
            && Arrays.equals(spans, other.spans)
            && words.equals(other.words));
  }

  @Override
  public int hashCode() {
    return Objects.hash(slot, missing, Arrays.hashCode(bounds), Arrays.hashCode(spans), words);
  }

  static boolean hasWords(int slot) {
    return Slots.type(slot) == FeatureType.TEXT;
  }

  private static SlotTest number(int slot, Truth missing, Condition condition) {
    double[] bounds = bounds(condition);
    boolean[] spans = new boolean[2 * bounds.length + 1];
    Probe probe = new Probe(slot);
    spans[0] = probe.permits(condition, bounds.length == 0 ? 0.0 : Math.nextDown(bounds[0]));
    for (int i = 0; i < bounds.length; i++) {
      spans[2 * i + 1] = probe.permits(condition, bounds[i]);
      spans[2 * i + 2] = probe.permits(condition, Math.nextUp(bounds[i]));
    }
    return new SlotTest(slot, missing, bounds, spans, Map.of(), true);
  }

  private static double[] bounds(Condition condition) {
    List<Double> bounds = new ArrayList<>();
    SingleSlot.constants(condition, constant -> bounds.add((Double) constant));
    return bounds.stream().mapToDouble(d -> d + 0.0).sorted().distinct().toArray();
  }

  private static SlotTest truth(int slot, Truth missing, Condition condition) {
    Probe probe = new Probe(slot);
    boolean yes = probe.permits(condition, true);
    boolean[] spans = {probe.permits(condition, false), yes, yes};
    return new SlotTest(slot, missing, new double[] {1}, spans, Map.of(), true);
  }

  private static SlotTest word(int slot, Truth missing, Condition condition) {
    Probe probe = new Probe(slot);
    Map<String, Boolean> words = new HashMap<>();
    SingleSlot.constants(
        condition, word -> words.put((String) word, probe.permits(condition, word)));
    boolean others = probe.permits(condition, "\u0000");
    return new SlotTest(slot, missing, new double[0], new boolean[] {true}, words, others);
  }
}
