package io.parapet.policies.engine.lint.reasoning;

import io.parapet.policies.engine.lint.reasoning.Formula.All;
import io.parapet.policies.engine.lint.reasoning.Formula.Any;
import io.parapet.policies.engine.lint.reasoning.Formula.Atom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The disjunctive normal form: a formula is true when all atoms of one alternative are. */
public final class Alternatives {
  /** A condition with more alternatives is not looked into. */
  private static final int MOST = 512;

  private Alternatives() {}

  /** One way for a formula to be true. */
  public record Alternative(List<Atom> atoms) {
    /** What is left for each variable. */
    public Map<String, Domain> box() {
      Map<String, Domain> box = new HashMap<>();
      for (Atom atom : atoms) {
        Domain before = box.getOrDefault(atom.variable(), atom.natural());
        box.put(atom.variable(), before.meet(atom.when()));
      }
      return box;
    }

    /** Whether every variable has something left. */
    public boolean possible() {
      return box().values().stream().noneMatch(Domain::empty);
    }
  }

  /** All of them, impossible ones included; empty when there are too many. */
  public static Optional<List<Alternative>> of(Formula formula) {
    List<List<Atom>> lists = lists(formula);
    return lists.size() > MOST
        ? Optional.empty()
        : Optional.of(lists.stream().map(Alternative::new).toList());
  }

  /** Stops growing soon after there are too many. */
  private static List<List<Atom>> lists(Formula formula) {
    return switch (formula) {
      case Atom atom -> List.of(List.of(atom));
      case Any any -> any.parts().stream().flatMap(p -> lists(p).stream()).limit(MOST + 1).toList();
      case All all -> {
        List<List<Atom>> product = List.of(List.of());
        for (Formula part : all.parts()) {
          product = product(product, lists(part));
        }
        yield product;
      }
    };
  }

  private static List<List<Atom>> product(List<List<Atom>> left, List<List<Atom>> right) {
    return left.stream()
        .flatMap(l -> right.stream().map(r -> joined(l, r)))
        .limit(MOST + 1)
        .toList();
  }

  private static List<Atom> joined(List<Atom> left, List<Atom> right) {
    List<Atom> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }
}
