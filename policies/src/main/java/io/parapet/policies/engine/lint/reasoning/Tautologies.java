package io.parapet.policies.engine.lint.reasoning;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.lint.reasoning.Formula.Atom;
import io.parapet.policies.engine.lint.reasoning.Values.Truths;
import java.util.ArrayList;
import java.util.List;

/** Finds what is always true, and clauses that follow from others. */
public final class Tautologies {
  private final Expression condition;
  private final List<Oddity> found = new ArrayList<>();

  private Tautologies(Expression condition) {
    this.condition = condition;
  }

  /** A condition that is written as plain {@code true} is meant so. */
  public static List<Oddity> in(Expression condition) {
    Tautologies check = new Tautologies(condition);
    if (condition.root().getKind() != Kind.CONSTANT) {
      check.look();
    }
    return check.found;
  }

  private void look() {
    Formula formula = Reading.of(condition);
    if (Proven.never(formula.complement())) {
      add(condition.root(), "always holds, whatever happens; write true if that is meant");
      return;
    }
    formula.atoms().distinct().forEach(this::alone);
    clauses();
  }

  private void alone(Atom atom) {
    if (atom.natural().within(atom.when())) {
      add(atom.node(), "'" + atom.text(condition) + "' always holds");
    } else if (!(atom.natural().values() instanceof Truths)
        && !isKnown(atom.node())
        && atom.natural().known().within(atom.when())) {
      add(
          atom.node(),
          "'%s' holds as soon as it is known; write known(%s)"
              .formatted(atom.text(condition), atom.variable()));
    }
  }

  private static boolean isKnown(CelExpr node) {
    return node.getKind() == Kind.CALL && node.call().function().contains("known");
  }

  /** From the last to the first, each against those that stay. */
  private void clauses() {
    List<Formula> kept = new ArrayList<>();
    List<CelExpr> clauses = Clauses.of(condition);
    clauses.forEach(clause -> kept.add(Reading.of(condition, clause)));
    for (int i = kept.size() - 1; i >= 0 && kept.size() > 1; i--) {
      Formula part = kept.remove(i);
      if (!alwaysHolds(part) && follows(part, kept)) {
        String text = text(clauses.get(i));
        add(clauses.get(i), "needless: '" + text + "' follows from the other clauses");
      } else {
        kept.add(i, part);
      }
    }
  }

  private static boolean alwaysHolds(Formula part) {
    return Proven.never(part.complement());
  }

  private static boolean follows(Formula part, List<Formula> others) {
    List<Formula> all = new ArrayList<>(others);
    all.add(part.complement());
    return !Proven.never(new Formula.All(others)) && Proven.never(new Formula.All(all));
  }

  private String text(CelExpr node) {
    return Clauses.text(condition, node);
  }

  private void add(CelExpr node, String message) {
    found.add(new Oddity(Clauses.offset(condition, node), message, false));
  }
}
