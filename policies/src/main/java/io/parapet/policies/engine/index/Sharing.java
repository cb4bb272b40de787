package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds parts of conditions that several rules share, so that each is evaluated once. */
final class Sharing {
  private final Map<Condition, Integer> uses = new HashMap<>();
  private final Map<Condition, Condition> shared = new HashMap<>();

  private Sharing() {}

  static Sharing of(List<Rule> rules) {
    Sharing sharing = new Sharing();
    for (Rule rule : rules) {
      rule.costly().forEach(part -> sharing.uses.merge(part, 1, Integer::sum));
    }
    return sharing;
  }

  int size() {
    return shared.size();
  }

  /** The condition with its shared parts replaced. A part of a shared part is not looked at. */
  Condition apply(Condition condition) {
    if (uses.getOrDefault(condition, 0) > 1) {
      Condition known = shared.get(condition);
      if (known == null) {
        known = new Condition.Shared(condition, shared.size());
        shared.put(condition, known);
      }
      return known;
    }
    return switch (condition) {
      case Condition.And and -> new Condition.And(all(and.parts()));
      case Condition.Or or -> new Condition.Or(all(or.parts()));
      case Condition.Not not -> new Condition.Not(apply(not.part()));
      default -> condition;
    };
  }

  private List<Condition> all(List<Condition> parts) {
    List<Condition> applied = new ArrayList<>();
    parts.forEach(part -> applied.add(apply(part)));
    return List.copyOf(applied);
  }

  /** Adds the condition and its parts, as far as they cost more than remembering the answer. */
  static void addCostly(Condition condition, List<Condition> to) {
    if (costly(condition)) {
      to.add(condition);
    }
    parts(condition).forEach(part -> addCostly(part, to));
  }

  /** Cheaper to ask again than to remember: a plain test of one feature. */
  private static boolean costly(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> false;
      case Condition.Flag flag -> false;
      case Condition.Known known -> false;
      case Condition.Before before -> false;
      case Condition.Not not -> costly(not.part());
      default -> SingleSlot.of(condition) < 0;
    };
  }

  private static List<Condition> parts(Condition condition) {
    return switch (condition) {
      case Condition.And and -> and.parts();
      case Condition.Or or -> or.parts();
      case Condition.Not not -> List.of(not.part());
      default -> List.of();
    };
  }
}
