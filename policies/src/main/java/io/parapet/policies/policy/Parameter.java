package io.parapet.policies.policy;

import io.parapet.policies.feature.Unit;
import java.util.List;

/** A named value of a policy that may be tuned within a range without touching the condition. */
public sealed interface Parameter {
  String meaning();

  /**
   * A number; a duration is one in the unit seconds or days.
   *
   * @param min the least permitted value, inclusive
   * @param max the greatest permitted value, inclusive
   */
  record Quantity(double value, Unit unit, double min, double max, String meaning)
      implements Parameter {
    public boolean inRange() {
      return value >= min && value <= max;
    }
  }

  /**
   * A list of words.
   *
   * @param maxEntries how long the list may grow
   */
  record Words(List<String> values, int maxEntries, String meaning) implements Parameter {
    public Words {
      values = List.copyOf(values);
    }

    public boolean inRange() {
      return values.size() <= maxEntries;
    }
  }

  boolean inRange();
}
