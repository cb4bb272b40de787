package io.parapet.policies.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What two files say differently; layout and order do not count. */
public final class Differences {
  private Differences() {}

  /** One line for each part that differs, such as {@code thresholds.limit: 0.65 → 0.7}. */
  public static List<String> between(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      String a = before.getOrDefault(name, "none");
      String b = after.getOrDefault(name, "none");
      if (!Objects.equals(a, b)) {
        lines.add(name + ": " + a + " → " + b);
      }
    }
    return lines;
  }
}
