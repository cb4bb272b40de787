package io.parapet.policies.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of a condition that are joined by "and", for those who read rather than evaluate. */
public final class Clauses {
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

  private Clauses() {}

  /** In the order in which they are written. */
  public static List<CelExpr> of(Expression condition) {
    List<CelExpr> clauses = new ArrayList<>();
    split(condition.root(), clauses);
    return clauses;
  }

  private static void split(CelExpr node, List<CelExpr> clauses) {
    if (node.getKind() == Kind.CALL && node.call().function().equals("_&&_")) {
      node.call().args().forEach(argument -> split(argument, clauses));
    } else {
      clauses.add(node);
    }
  }

  /** As CEL, with parameters replaced by their values. */
  public static String text(Expression condition, CelExpr clause) {
    return CelUnparserFactory.newUnparser()
        .unparse(CelAbstractSyntaxTree.newParsedAst(clause, condition.tree().getSource()));
  }

  /** Where a clause stands in the expression, in UTF-16 code units. */
  public static int offset(Expression condition, CelExpr clause) {
    Integer offset = condition.tree().getSource().getPositionsMap().get(clause.id());
    return offset == null ? 0 : offset;
  }

  /** Where some text stands in the expression, or 0. */
  public static int offset(Expression condition, String text) {
    return Math.max(0, condition.source().indexOf(text));
  }

  /**
   * A feature held against a number.
   *
   * @param operator such as {@code >=}
   */
  public record NumberTest(String feature, String operator, double value) {}

  /** What a node compares, if it is a feature against a constant. */
  public static Optional<NumberTest> comparison(Expression condition, CelExpr node) {
    if (node.getKind() != Kind.CALL || node.call().args().size() != 2) {
      return Optional.empty();
    }
    String operator = node.call().function().replace("_", "");
    CelExpr left = node.call().args().get(0);
    CelExpr right = node.call().args().get(1);
    return MIRRORED.containsKey(operator)
        ? test(condition, left, operator, right)
            .or(() -> test(condition, right, MIRRORED.get(operator), left))
        : Optional.empty();
  }

  private static Optional<NumberTest> test(
      Expression condition, CelExpr feature, String operator, CelExpr constant) {
    String name = condition.reference(feature);
    return name != null && constant.getKind() == Kind.CONSTANT
        ? number(constant.constant()).map(value -> new NumberTest(name, operator, value))
        : Optional.empty();
  }

  private static Optional<Double> number(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> Optional.of((double) constant.int64Value());
      case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
      default -> Optional.empty();
    };
  }

  /** Every comparison of a feature with a number, anywhere in the expression. */
  public static List<NumberTest> comparisons(Expression expression) {
    List<NumberTest> found = new ArrayList<>();
    visit(expression, expression.root(), found);
    return found;
  }

  /** What it asks of reported text so that it holds; not what would speak against. */
  public static Set<TextQuery> sought(Expression expression) {
    Set<TextQuery> sought = new LinkedHashSet<>();
    seek(expression.root(), true, sought);
    return sought;
  }

  private static void seek(CelExpr node, boolean holds, Set<TextQuery> sought) {
    if (node.getKind() == Kind.CALL) {
      boolean inside = holds ^ node.call().function().equals("!_");
      TextQuery query = Rules.query(node);
      if (query != null && inside) {
        sought.add(query);
      }
      node.call().args().forEach(argument -> seek(argument, inside, sought));
    }
  }

  private static void visit(Expression expression, CelExpr node, List<NumberTest> found) {
    comparison(expression, node).ifPresent(found::add);
    if (node.getKind() == Kind.CALL) {
      node.call().args().forEach(argument -> visit(expression, argument, found));
    }
  }
}
