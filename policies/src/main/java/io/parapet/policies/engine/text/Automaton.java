package io.parapet.policies.engine.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of many phrases occur in a list of words, in one pass whatever their number (Aho and
 * Corasick 1975, with words for letters).
 */
final class Automaton {
  private final Map<String, Integer> dictionary;
  private final List<Map<Integer, Integer>> next;
  private final int[] fail;

  /** Phrases that end in a state, those of its suffixes included. */
  private final int[][] ends;

  private Automaton(
      Map<String, Integer> dictionary, List<Map<Integer, Integer>> next, List<List<Integer>> ends) {
    this.dictionary = dictionary;
    this.next = next;
    this.fail = new int[next.size()];
    link(ends);
    this.ends =
        ends.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** Phrases are numbered in the order of the list; an empty one never occurs. */
  static Automaton of(List<List<String>> phrases) {
    Map<String, Integer> dictionary = new HashMap<>();
    List<Map<Integer, Integer>> next = new ArrayList<>(List.of(new HashMap<>()));
    List<List<Integer>> ends = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 0; i < phrases.size(); i++) {
      int state = 0;
      for (String word : phrases.get(i)) {
        int symbol = dictionary.computeIfAbsent(word, w -> dictionary.size());
        Integer known = next.get(state).get(symbol);
        if (known == null) {
          known = next.size();
          next.get(state).put(symbol, known);
          next.add(new HashMap<>());
          ends.add(new ArrayList<>());
        }
        state = known;
      }
      if (state != 0) {
        ends.get(state).add(i);
      }
    }
    return new Automaton(dictionary, next, ends);
  }

  /** Breadth first: a state falls back to its longest suffix that is itself a state. */
  private void link(List<List<Integer>> ends) {
    Deque<Integer> queue = new ArrayDeque<>(next.get(0).values());
    while (!queue.isEmpty()) {
      int state = queue.remove();
      next.get(state)
          .forEach(
              (symbol, child) -> {
                fail[child] = step(fail[state], symbol);
                ends.get(child).addAll(ends.get(fail[child]));
                queue.add(child);
              });
    }
  }

  private int step(int from, int symbol) {
    int state = from;
    while (true) {
      Integer child = next.get(state).get(symbol);
      if (child != null) {
        return child;
      }
      if (state == 0) {
        return 0;
      }
      state = fail[state];
    }
  }

  /** Marks each phrase that occurs. */
  void find(List<String> words, BitSet found) {
    int state = 0;
    for (String word : words) {
      Integer symbol = dictionary.get(word);
      state = symbol == null ? 0 : step(state, symbol);
      for (int phrase : ends[state]) {
        found.set(phrase);
      }
    }
  }
}
