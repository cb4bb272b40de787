package io.parapet.policies.engine.lint.reasoning;

import dev.cel.common.ast.CelExpr;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.lint.reasoning.Formula.Atom;
import io.parapet.policies.engine.lint.reasoning.Values.Numbers;
import java.util.Map;

/**
 * Reads a comparison of numbers into an atom: of one side with a constant, or of the difference.
 */
record NumberComparison(Expression expression, CelExpr node, boolean holds) {
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

  Atom read(CelExpr left, String operator, CelExpr right) {
    Span l = bounds(left);
    Span r = bounds(right);
    if (constant(r)) {
      return with(left, l, operator, r.from());
    }
    return constant(l)
        ? with(right, r, mirrored(operator), l.from())
        : difference(left, l, operator, right, r);
  }

  private static boolean constant(Span span) {
    return span.from() == span.to();
  }

  private Atom with(CelExpr what, Span bounds, String operator, double value) {
    Numbers numbers = Numbers.that(operator, value);
    return Otherwise.of(what)
        .map(
            o ->
                atom(
                    name(o.first()),
                    new Domain(numbers, numbers.contains(o.number())),
                    bounds(o.first())))
        .orElseGet(() -> atom(name(what), new Domain(numbers, false), bounds));
  }

  /** Sorted by name, so that both ways of writing it are about the same variable. */
  private Atom difference(CelExpr left, Span l, String operator, CelExpr right, Span r) {
    String a = name(left);
    String b = name(right);
    return a.compareTo(b) <= 0
        ? atom(a + " - (" + b + ")", zero(operator), l.minus(r))
        : atom(b + " - (" + a + ")", zero(mirrored(operator)), r.minus(l));
  }

  private static Domain zero(String operator) {
    return new Domain(Numbers.that(operator, 0), false);
  }

  private Atom atom(String variable, Domain when, Span natural) {
    return new Atom(variable, when, new Domain(Numbers.of(natural), true), node, holds);
  }

  private static String mirrored(String operator) {
    return MIRRORED.getOrDefault(operator, operator);
  }

  private Span bounds(CelExpr what) {
    return Bounds.of(expression, what, Map.of());
  }

  private String name(CelExpr what) {
    return Variables.name(expression, what);
  }
}
