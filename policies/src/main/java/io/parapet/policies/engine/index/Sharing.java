package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds parts of conditions that several rules share, so that each is evaluated once. */
final class Sharing {
  private final Map<Part, Integer> uses = new HashMap<>();
  private final Map<Part, Condition> shared = new HashMap<>();

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

  /** The rule with the shared parts of its condition replaced. */
  Rule apply(Rule rule) {
    return shares(rule) ? rule.with(apply(rule.condition())) : rule;
  }

  /** What no table answers of each of the rule's conjunctions, with the shared parts replaced. */
  void addRest(Rule rule, List<Condition> to) {
    boolean shares = shares(rule);
    for (Conjunction conjunction : rule.conjunctions()) {
      to.add(shares ? apply(conjunction.rest()) : conjunction.rest());
    }
  }

  private boolean shares(Rule rule) {
    return rule.costly().stream().anyMatch(this::shares);
  }

  private boolean shares(Part part) {
    return uses.getOrDefault(part, 0) > 1;
  }

  /** The condition with its shared parts replaced. A part of a shared part is not looked at. */
  private Condition apply(Condition condition) {
    Part part = new Part(condition);
    if (shares(part)) {
      return shared.computeIfAbsent(part, p -> new Condition.Shared(condition, shared.size()));
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
  static void addCostly(Condition condition, List<Part> to) {
    if (costly(condition)) {
      to.add(new Part(condition));
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
