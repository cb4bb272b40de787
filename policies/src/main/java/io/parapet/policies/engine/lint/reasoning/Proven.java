package io.parapet.policies.engine.lint.reasoning;

import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.lint.reasoning.Alternatives.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition that was looked into.
 *
 * @param alternatives the ways in which it can be true; none when it never is
 */
public record Proven(Formula formula, List<Alternative> alternatives) {
  public Proven {
    alternatives = List.copyOf(alternatives);
  }

  /** Empty when the condition has too many alternatives to be looked into. */
  public static Optional<Proven> of(Expression... clauses) {
    Formula formula = new Formula.All(java.util.Arrays.stream(clauses).map(Reading::of).toList());
    return Alternatives.of(formula)
        .map(all -> new Proven(formula, all.stream().filter(Alternative::possible).toList()));
  }

  /** Whether the other condition is true wherever this one is. */
  public boolean implies(Proven other) {
    return never(new Formula.All(List.of(formula, other.formula.complement())));
  }

  /** Whether a formula can surely not be true. */
  static boolean never(Formula formula) {
    return Alternatives.of(formula)
        .filter(all -> all.stream().noneMatch(Alternative::possible))
        .isPresent();
  }

  /** The highest score that a policy with this condition can have, 0 to 1. */
  public double highest(Expression score) {
    return alternatives.stream()
        .mapToDouble(a -> Bounds.ofScore(score, a.box()).to())
        .max()
        .orElse(0);
  }

  /**
   * The lowest score, 0 to 1, that some policy has wherever this condition is true; empty when the
   * score may be missing there.
   */
  public Optional<Double> lowest(Expression score) {
    if (score.divides()) {
      return Optional.empty();
    }
    double least = 1;
    for (Alternative alternative : alternatives) {
      Map<String, Domain> box = alternative.box();
      if (!score.features().stream().allMatch(name -> box.containsKey(name) && known(box, name))) {
        return Optional.empty();
      }
      least = Math.min(least, Bounds.ofScore(score, box).from());
    }
    return Optional.of(least);
  }

  private static boolean known(Map<String, Domain> box, String name) {
    Domain domain = box.get(name);
    return domain != null && !domain.missing();
  }
}
