package io.parapet.policies.engine.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a condition as a few alternatives of joint tests, so that each alternative can have a bit
 * of its own. Kleene's logic is distributive, so nothing changes; a condition that would fall into
 * too many stays whole.
 */
final class Alternatives {
  static final int MOST = 8;

  private Alternatives() {}

  /** Conditions of which at least one must hold; a single one if there is nothing to spread. */
  static List<Condition> of(Condition condition) {
    List<Condition> spread = spread(condition);
    return spread.size() > MOST ? List.of(condition) : spread;
  }

  private static List<Condition> spread(Condition condition) {
    return switch (condition) {
      case Condition.Or or when SingleSlot.of(or) < 0 -> {
        List<Condition> all = new ArrayList<>();
        or.parts().forEach(part -> all.addAll(of(part)));
        yield all;
      }
      case Condition.And and -> product(and.parts());
      default -> List.of(condition);
    };
  }

  private static List<Condition> product(List<Condition> parts) {
    List<Condition> products = List.of(Condition.and(List.of()));
    for (Condition part : parts) {
      List<Condition> spread = of(part);
      if (products.size() * spread.size() > MOST) {
        spread = List.of(part);
      }
      List<Condition> next = new ArrayList<>();
      for (Condition left : products) {
        spread.forEach(right -> next.add(Condition.and(List.of(left, right))));
      }
      products = next;
    }
    return products;
  }
}
