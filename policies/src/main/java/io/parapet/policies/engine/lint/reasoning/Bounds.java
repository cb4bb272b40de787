package io.parapet.policies.engine.lint.reasoning;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.lint.reasoning.Values.Numbers;
import java.util.List;
import java.util.Map;

/**
 * How small and how large a number can get, by interval arithmetic (Moore, "Interval analysis",
 * 1966). The true range is never wider; it may be narrower where a variable stands twice.
 */
public final class Bounds {
  private final Expression expression;
  private final Map<String, Domain> box;

  private Bounds(Expression expression, Map<String, Domain> box) {
    this.expression = expression;
    this.box = box;
  }

  /** The least and the greatest value of a score, cut to 0..1. */
  static Span ofScore(Expression score, Map<String, Domain> box) {
    Span span = of(score, score.root(), box);
    return new Span(Math.clamp(span.from(), 0, 1), Math.clamp(span.to(), 0, 1));
  }

  static Span of(Expression expression, CelExpr node, Map<String, Domain> box) {
    return new Bounds(expression, box).of(node);
  }

  private Span of(CelExpr node) {
    Span span = calculated(node);
    Domain left = box.get(Variables.name(expression, node));
    return left != null && left.values() instanceof Numbers numbers
        ? span.meet(numbers.hull())
        : span;
  }

  private Span calculated(CelExpr node) {
    if (node.getKind() == Kind.CONSTANT) {
      return constant(node.constant());
    }
    return node.getKind() == Kind.CALL
        ? call(node.call().function(), node.call().args())
        : Variables.numbers(Variables.name(expression, node));
  }

  private static Span constant(CelConstant constant) {
    return Span.of(
        constant.getKind() == CelConstant.Kind.INT64_VALUE
            ? constant.int64Value()
            : constant.doubleValue());
  }

  private Span call(String function, List<CelExpr> a) {
    return switch (function) {
      case "_+_" -> of(a.get(0)).plus(of(a.get(1)));
      case "_-_" -> of(a.get(0)).minus(of(a.get(1)));
      case "_*_" -> of(a.get(0)).times(of(a.get(1)));
      case "_/_" -> of(a.get(0)).dividedBy(of(a.get(1)));
      case "-_" -> of(a.get(0)).times(Span.of(-1));
      case "math.least" -> of(a.get(0)).least(of(a.get(1)));
      case "math.greatest" -> of(a.get(0)).greatest(of(a.get(1)));
      case "otherwise" -> of(a.get(0)).hull(of(a.get(1)));
      case "_?_:_" -> choice(a);
      case "text.score", "policy.score" -> new Span(0, 1);
      case "size" -> new Span(0, Double.POSITIVE_INFINITY);
      default -> Span.ALL;
    };
  }

  private Span choice(List<CelExpr> a) {
    if (Reading.of(expression, a.get(0)).holds(box)) {
      return of(a.get(1));
    }
    return Reading.opposite(expression, a.get(0)).holds(box)
        ? of(a.get(2))
        : of(a.get(1)).hull(of(a.get(2)));
  }
}
