package io.parapet.policies.engine.index;

import java.util.Arrays;

/** The rules that hold for a subject, in the order of the rules. Reused by its thread. */
public final class Matches {
  private int[] rules = new int[16];
  private double[] scores = new double[16];
  private int size;
  private boolean unknown;

  void clear() {
    size = 0;
    unknown = false;
  }

  void add(int rule, double score) {
    if (size == rules.length) {
      rules = Arrays.copyOf(rules, 2 * size);
      scores = Arrays.copyOf(scores, 2 * size);
    }
    rules[size] = rule;
    scores[size++] = score;
  }

  void foundUnknown() {
    unknown = true;
  }

  public int size() {
    return size;
  }

  public int rule(int i) {
    return rules[i];
  }

  /** As the rule's expression gave it, not cut; NaN when missing. */
  public double score(int i) {
    return scores[i];
  }

  /** Whether some rule could not be decided because a feature was missing. */
  public boolean unknown() {
    return unknown;
  }
}
