package io.parapet.policies.engine.index;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.engine.index.Quantity.Operation;
import io.parapet.policies.id.PolicyId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a checked tree into conditions and quantities, folding what is constant. */
public final class Lowering {
  private final Expression expression;

  private Lowering(Expression expression) {
    this.expression = expression;
  }

  public static Condition condition(Expression expression) {
    return new Lowering(expression).condition(expression.root());
  }

  public static Quantity quantity(Expression expression) {
    return new Lowering(expression).quantity(expression.root());
  }

  private Condition condition(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> new Condition.Always(Truth.of(node.constant().booleanValue()));
      case IDENT, SELECT -> new Condition.Flag(slot(node));
      case COMPREHENSION -> loop(node.comprehension());
      case CALL -> call(node, node.call().args());
      default -> throw unexpected(node);
    };
  }

  private Condition call(CelExpr node, List<CelExpr> a) {
    return switch (node.call().function()) {
      case "_&&_" -> Condition.and(List.of(condition(a.get(0)), condition(a.get(1))));
      case "_||_" -> Condition.or(List.of(condition(a.get(0)), condition(a.get(1))));
      case "!_" -> Condition.not(condition(a.get(0)));
      case "_==_" -> same(a.get(0), a.get(1));
      case "_!=_" -> Condition.not(same(a.get(0), a.get(1)));
      case "_<_" -> compare(a, Comparison.LESS);
      case "_<=_" -> compare(a, Comparison.LESS_OR_EQUAL);
      case "_>_" -> compare(a, Comparison.GREATER);
      case "_>=_" -> compare(a, Comparison.GREATER_OR_EQUAL);
      case "_?_:_" ->
          new Condition.Choice(condition(a.get(0)), condition(a.get(1)), condition(a.get(2)));
      case "otherwise" -> new Condition.OrElse(condition(a.get(0)), condition(a.get(1)));
      case "known" -> new Condition.Known(slot(a.get(0)));
      case "@in" -> in(a.get(0), a.get(1));
      default -> named(node, a);
    };
  }

  private Condition named(CelExpr node, List<CelExpr> a) {
    return switch (node.call().function()) {
      case "startsWith" -> spelling(node, SpellingTest.STARTS_WITH);
      case "endsWith" -> spelling(node, SpellingTest.ENDS_WITH);
      case "contains" -> spelling(node, SpellingTest.CONTAINS);
      case "text.query" -> new Condition.Text(new TextQuery.Lucene(literal(a.get(0))));
      case "text.phrase" -> new Condition.Text(new TextQuery.Phrase(literal(a.get(0))));
      case "text.any_of" -> new Condition.Text(new TextQuery.AnyOf(setName(a.get(0))));
      case "policy.fired" -> new Condition.Fired(new PolicyId(literal(a.get(0))));
      default -> throw unexpected(node);
    };
  }

  private Condition spelling(CelExpr node, SpellingTest test) {
    return new Condition.Spelling(
        word(node.call().target().orElseThrow()), test, word(node.call().args().get(0)));
  }

  private Condition same(CelExpr left, CelExpr right) {
    CelType type = type(left);
    if (type.equals(SimpleType.BOOL)) {
      return new Condition.Same(condition(left), condition(right));
    }
    if (type.equals(SimpleType.STRING)) {
      return sameWord(word(left), word(right));
    }
    return compare(List.of(left, right), Comparison.EQUAL);
  }

  private static Condition sameWord(Word left, Word right) {
    if (right instanceof Word.Literal literal) {
      return new Condition.OneOf(left, Set.of(literal.value()));
    }
    if (left instanceof Word.Literal literal) {
      return new Condition.OneOf(right, Set.of(literal.value()));
    }
    return new Condition.SameWord(left, right);
  }

  private Condition compare(List<CelExpr> a, Comparison by) {
    Quantity left = quantity(a.get(0));
    Quantity right = quantity(a.get(1));
    if (left instanceof Quantity.Literal x && right instanceof Quantity.Literal y) {
      return new Condition.Always(by.of(x.value(), y.value()));
    }
    return left instanceof Quantity.Literal
        ? new Condition.Compare(right, by.mirrored(), left)
        : new Condition.Compare(left, by, right);
  }

  private Condition in(CelExpr element, CelExpr list) {
    Word word = word(element);
    if (list.getKind() == Kind.CALL) {
      return new Condition.InSet(word, setName(list));
    }
    return switch (words(list)) {
      case Words.Literal literal -> new Condition.OneOf(word, new HashSet<>(literal.values()));
      case Words other -> new Condition.InList(word, other);
    };
  }

  /** {@code exists} starts from false and ors, {@code all} starts from true and ands. */
  private Condition loop(CelComprehension loop) {
    boolean all = loop.accuInit().constant().booleanValue();
    CelExpr body = loop.loopStep().call().args().get(1);
    return new Condition.Loop(words(loop.iterRange()), all, condition(body));
  }

  private Quantity quantity(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> new Quantity.Literal(number(node.constant()));
      case IDENT, SELECT -> new Quantity.FeatureValue(slot(node));
      case CALL -> calculation(node, node.call().args());
      default -> throw unexpected(node);
    };
  }

  private static double number(CelConstant constant) {
    return constant.getKind() == CelConstant.Kind.INT64_VALUE
        ? constant.int64Value()
        : constant.doubleValue();
  }

  private Quantity calculation(CelExpr node, List<CelExpr> a) {
    return switch (node.call().function()) {
      case "_+_" -> arithmetic(Operation.PLUS, a);
      case "_-_" -> arithmetic(Operation.MINUS, a);
      case "_*_" -> arithmetic(Operation.TIMES, a);
      case "_/_" -> arithmetic(Operation.DIVIDED, a);
      case "math.least" -> arithmetic(Operation.LEAST, a);
      case "math.greatest" -> arithmetic(Operation.GREATEST, a);
      case "-_" ->
          Quantity.arithmetic(Operation.MINUS, new Quantity.Literal(0), quantity(a.get(0)));
      case "_?_:_" ->
          new Quantity.Choice(condition(a.get(0)), quantity(a.get(1)), quantity(a.get(2)));
      case "otherwise" -> new Quantity.OrElse(quantity(a.get(0)), quantity(a.get(1)));
      case "size" -> new Quantity.Size(words(a.get(0)));
      case "text.score" -> new Quantity.FeatureValue(Slots.of("text." + literal(a.get(0))));
      case "policy.score" -> new Quantity.Score(new PolicyId(literal(a.get(0))));
      default -> throw unexpected(node);
    };
  }

  private Quantity arithmetic(Operation by, List<CelExpr> a) {
    return Quantity.arithmetic(by, quantity(a.get(0)), quantity(a.get(1)));
  }

  private Word word(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> new Word.Literal(node.constant().stringValue());
      case SELECT -> new Word.FeatureValue(slot(node));
      case IDENT -> dotted(node) == null ? new Word.Local() : new Word.FeatureValue(slot(node));
      case CALL -> chosen(node.call().function(), node.call().args());
      default -> throw unexpected(node);
    };
  }

  private Word chosen(String function, List<CelExpr> a) {
    return function.equals("otherwise")
        ? new Word.OrElse(word(a.get(0)), word(a.get(1)))
        : new Word.Choice(condition(a.get(0)), word(a.get(1)), word(a.get(2)));
  }

  private Words words(CelExpr node) {
    return node.getKind() == Kind.LIST
        ? new Words.Literal(node.list().elements().stream().map(Lowering::literal).toList())
        : new Words.FeatureValue(slot(node));
  }

  private int slot(CelExpr node) {
    return Slots.of(Objects.requireNonNull(dotted(node)));
  }

  /** The qualified name of a feature, or null for a loop's variable. */
  private @Nullable String dotted(CelExpr node) {
    String name = expression.reference(node);
    return name != null && name.indexOf('.') > 0 ? name : null;
  }

  private CelType type(CelExpr node) {
    return expression.tree().getType(node.id()).orElseThrow();
  }

  private static String literal(CelExpr node) {
    return node.constant().stringValue();
  }

  private static String setName(CelExpr call) {
    return literal(call.call().args().get(0));
  }

  private static IllegalStateException unexpected(CelExpr node) {
    return new IllegalStateException("a checked tree cannot hold " + node.getKind() + " here");
  }
}
