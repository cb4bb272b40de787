package io.parapet.policies.engine.lint.reasoning;

import dev.cel.common.ast.CelExpr;
import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A condition with "not" moved into its atoms. It is true exactly when its atoms say so; false and
 * unknown are one here, since neither lets a policy fire.
 */
public sealed interface Formula {
  /** Whether it is surely true where each variable stays within its domain. */
  boolean holds(Map<String, Domain> box);

  /** When it is not true, be it false or unknown. */
  Formula complement();

  /** Its atoms, in the order in which they are written. */
  Stream<Atom> atoms();

  /** True when every part is. */
  record All(List<Formula> parts) implements Formula {
    @Override
    public Any complement() {
      return new Any(parts.stream().map(Formula::complement).toList());
    }

    @Override
    public boolean holds(Map<String, Domain> box) {
      return parts.stream().allMatch(part -> part.holds(box));
    }

    @Override
    public Stream<Atom> atoms() {
      return parts.stream().flatMap(Formula::atoms);
    }
  }

  /** True when one part is. */
  record Any(List<Formula> parts) implements Formula {
    @Override
    public All complement() {
      return new All(parts.stream().map(Formula::complement).toList());
    }

    @Override
    public boolean holds(Map<String, Domain> box) {
      return parts.stream().anyMatch(part -> part.holds(box));
    }

    @Override
    public Stream<Atom> atoms() {
      return parts.stream().flatMap(Formula::atoms);
    }
  }

  /**
   * True exactly when a variable is in a domain.
   *
   * @param variable a feature, or the text of what else is compared
   * @param natural what the variable can be at all
   * @param node where it is written
   * @param holds whether the node is to be true, or false
   */
  record Atom(String variable, Domain when, Domain natural, CelExpr node, boolean holds)
      implements Formula {
    @Override
    public Atom complement() {
      return new Atom(variable, when.complement(), natural, node, !holds);
    }

    /** What is left of what the variable can be at all. */
    Domain left() {
      return natural.meet(when);
    }

    /** As it is written. */
    String text(Expression expression) {
      String text = Clauses.text(expression, node);
      return holds ? text : text.matches("[\\w.]+(\\(.*\\))?") ? "!" + text : "!(" + text + ")";
    }

    @Override
    public boolean holds(Map<String, Domain> box) {
      return box.getOrDefault(variable, natural).within(when);
    }

    @Override
    public Stream<Atom> atoms() {
      return Stream.of(this);
    }
  }
}
