package io.parapet.policies.engine.lint.reasoning;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.lint.reasoning.Formula.All;
import io.parapet.policies.engine.lint.reasoning.Formula.Any;
import io.parapet.policies.engine.lint.reasoning.Formula.Atom;
import io.parapet.policies.engine.lint.reasoning.Values.Truths;
import io.parapet.policies.engine.lint.reasoning.Values.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a condition into a formula. What it cannot look into becomes an atom of its own. */
public final class Reading {
  private static final Formula TRUE = new All(List.of());
  private static final Formula FALSE = new Any(List.of());
  private static final Map<String, String> OPPOSITE =
      Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<", "==", "!=", "!=", "==");

  private final Expression expression;

  private Reading(Expression expression) {
    this.expression = expression;
  }

  /** When the whole condition is true. */
  public static Formula of(Expression expression) {
    return of(expression, expression.root());
  }

  /** When a part of it is true. */
  static Formula of(Expression expression, CelExpr node) {
    return new Reading(expression).read(node, true);
  }

  /** When a part of it is false, which is less often than when it is not true. */
  static Formula opposite(Expression expression, CelExpr node) {
    return new Reading(expression).read(node, false);
  }

  private Formula read(CelExpr node, boolean holds) {
    return switch (node.getKind()) {
      case CONSTANT -> node.constant().booleanValue() == holds ? TRUE : FALSE;
      case CALL -> call(node, node.call().args(), holds);
      default -> truth(node, node, holds, false);
    };
  }

  private Formula call(CelExpr node, List<CelExpr> a, boolean holds) {
    return switch (node.call().function()) {
      case "_&&_" -> joined(a, holds, holds);
      case "_||_" -> joined(a, holds, !holds);
      case "!_" -> read(a.get(0), !holds);
      case "_?_:_" ->
          new Any(
              List.of(
                  new All(List.of(read(a.get(0), true), read(a.get(1), holds))),
                  new All(List.of(read(a.get(0), false), read(a.get(2), holds)))));
      case "known" -> known(node, a.get(0), holds);
      case "otherwise" -> otherwise(node, a, holds);
      case "@in" -> in(node, a, holds);
      case "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_" -> comparison(node, a, holds);
      default -> truth(node, node, holds, false);
    };
  }

  private Formula joined(List<CelExpr> parts, boolean holds, boolean all) {
    List<Formula> read = parts.stream().map(part -> read(part, holds)).toList();
    return all ? new All(read) : new Any(read);
  }

  private Formula known(CelExpr node, CelExpr feature, boolean holds) {
    Domain natural = natural(feature);
    Domain when = holds ? natural.known() : new Domain(natural.values().meet(none(natural)), true);
    return new Atom(name(feature), when, natural, node, holds);
  }

  private static Values none(Domain natural) {
    return switch (natural.values()) {
      case Values.Numbers numbers -> new Values.Numbers(List.of());
      case Words words -> new Words(Set.of(), false);
      case Truths truths -> new Truths(false, false);
    };
  }

  private Formula otherwise(CelExpr node, List<CelExpr> a, boolean holds) {
    CelExpr fallback = a.get(1);
    return fallback.getKind() == Kind.CONSTANT
        ? truth(node, a.get(0), holds, fallback.constant().booleanValue() == holds)
        : truth(node, node, holds, false);
  }

  /** That something is true, or that it is false. */
  private Atom truth(CelExpr node, CelExpr what, boolean holds, boolean orMissing) {
    return new Atom(
        name(what),
        new Domain(Truths.of(holds), orMissing),
        new Domain(Truths.ALL, true),
        node,
        holds);
  }

  private Formula in(CelExpr node, List<CelExpr> a, boolean holds) {
    if (a.get(1).getKind() != Kind.LIST) {
      return truth(node, node, holds, false);
    }
    Set<String> words =
        a.get(1).list().elements().stream()
            .map(word -> word.constant().stringValue())
            .collect(Collectors.toSet());
    return words(node, a.get(0), new Words(words, !holds), holds);
  }

  private Formula words(CelExpr node, CelExpr word, Words words, boolean holds) {
    CelExpr first = Otherwise.of(word).map(Otherwise::first).orElse(word);
    boolean missing =
        Otherwise.of(word).filter(o -> words.contains(o.fallback().stringValue())).isPresent();
    return new Atom(name(first), new Domain(words, missing), natural(first), node, holds);
  }

  private Formula comparison(CelExpr node, List<CelExpr> a, boolean holds) {
    String written = node.call().function().replace("_", "");
    String operator = holds ? written : OPPOSITE.getOrDefault(written, written);
    CelExpr left = a.get(0);
    CelExpr right = a.get(1);
    if (type(left, SimpleType.BOOL)) {
      return truth(node, node, holds, false);
    }
    if (type(left, SimpleType.STRING)) {
      return spelling(node, left, right, operator, holds);
    }
    return new NumberComparison(expression, node, holds).read(left, operator, right);
  }

  private Formula spelling(
      CelExpr node, CelExpr left, CelExpr right, String operator, boolean holds) {
    String word = literal(right) == null ? literal(left) : literal(right);
    return word == null
        ? truth(node, node, holds, false)
        : words(
            node,
            literal(right) == null ? right : left,
            new Words(Set.of(word), operator.equals("!=")),
            holds);
  }

  private static @Nullable String literal(CelExpr node) {
    return node.getKind() == Kind.CONSTANT
            && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? node.constant().stringValue()
        : null;
  }

  private Domain natural(CelExpr node) {
    if (type(node, SimpleType.BOOL)) {
      return new Domain(Truths.ALL, true);
    }
    if (type(node, SimpleType.STRING)) {
      return new Domain(
          Variables.vocabulary(name(node)).map(v -> new Words(v, false)).orElse(Words.ALL), true);
    }
    return new Domain(Values.Numbers.of(Bounds.of(expression, node, Map.of())), true);
  }

  private boolean type(CelExpr node, CelType type) {
    return expression.tree().getType(node.id()).filter(type::equals).isPresent();
  }

  private String name(CelExpr node) {
    return Variables.name(expression, node);
  }
}
