package io.parapet.policies.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelIdent;
import io.parapet.policies.id.PolicyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks the checked tree, plainly. It defines what an expression means: the index that answers on
 * the hot path must agree with it. Null stands for missing: comparisons with it and arithmetic on
 * it are unknown, {@code &&}, {@code ||} and {@code !} follow Kleene's strong logic, a division by
 * zero is missing.
 */
public final class Interpreter {
  private final Expression expression;
  private final Facts facts;
  private final Map<String, @Nullable Object> locals = new HashMap<>();

  private Interpreter(Expression expression, Facts facts) {
    this.expression = expression;
    this.facts = facts;
  }

  public static Truth condition(Expression expression, Facts facts) {
    return Truth.of(new Interpreter(expression, facts).value(expression.root()));
  }

  /** The number, or null when it is missing. */
  public static @Nullable Double number(Expression expression, Facts facts) {
    return (Double) new Interpreter(expression, facts).value(expression.root());
  }

  /** The truth of one node of a condition. */
  public static Truth part(Expression expression, CelExpr node, Facts facts) {
    return Truth.of(new Interpreter(expression, facts).value(node));
  }

  private @Nullable Object value(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> constant(node.constant());
      case IDENT -> ident(node, node.ident());
      case SELECT -> facts.value(Objects.requireNonNull(expression.reference(node)));
      case LIST -> node.list().elements().stream().map(this::value).toList();
      case CALL -> call(node);
      case COMPREHENSION -> loop(node.comprehension());
      default -> throw new IllegalStateException("unchecked node " + node.getKind());
    };
  }

  private static Object constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> (double) constant.int64Value();
      case DOUBLE_VALUE -> constant.doubleValue();
      case STRING_VALUE -> constant.stringValue();
      default -> throw new IllegalStateException("unchecked constant " + constant.getKind());
    };
  }

  private @Nullable Object ident(CelExpr node, CelIdent ident) {
    if (locals.containsKey(ident.name())) {
      return locals.get(ident.name());
    }
    String name = expression.reference(node);
    return facts.value(name == null ? ident.name() : name);
  }

  private @Nullable Object loop(CelComprehension loop) {
    Object range = value(loop.iterRange());
    if (range == null) {
      return null;
    }
    locals.put(loop.accuVar(), value(loop.accuInit()));
    for (Object item : (List<?>) range) {
      if (Boolean.FALSE.equals(value(loop.loopCondition()))) {
        break;
      }
      locals.put(loop.iterVar(), item);
      locals.put(loop.accuVar(), value(loop.loopStep()));
    }
    Object result = value(loop.result());
    locals.remove(loop.accuVar());
    locals.remove(loop.iterVar());
    return result;
  }

  private @Nullable Object call(CelExpr node) {
    List<CelExpr> arguments = node.call().args();
    return switch (node.call().function()) {
      case "_&&_" -> truth(arguments.get(0)).and(truth(arguments.get(1))).value();
      case "_||_" -> truth(arguments.get(0)).or(truth(arguments.get(1))).value();
      case "!_" -> truth(arguments.get(0)).not().value();
      case "@not_strictly_false" -> truth(arguments.get(0)) != Truth.FALSE;
      case "_?_:_" -> choice(arguments);
      case "known" -> value(arguments.get(0)) != null;
      case "otherwise" -> {
        Object first = value(arguments.get(0));
        yield first == null ? value(arguments.get(1)) : first;
      }
      case "@in" -> in(arguments.get(0), arguments.get(1));
      case "text.score" -> facts.value("text." + literal(node));
      case "text.query", "text.phrase", "text.any_of" ->
          facts.text(Objects.requireNonNull(Rules.query(node))).value();
      case "policy.fired" -> facts.fired(new PolicyId(literal(node))).value();
      case "policy.score" -> facts.score(new PolicyId(literal(node)));
      default -> strict(node);
    };
  }

  private Truth truth(CelExpr node) {
    return Truth.of(value(node));
  }

  private static String literal(CelExpr call) {
    return Objects.requireNonNull(Rules.text(call.call().args().get(0)));
  }

  private @Nullable Object choice(List<CelExpr> arguments) {
    return switch (truth(arguments.get(0))) {
      case TRUE -> value(arguments.get(1));
      case FALSE -> value(arguments.get(2));
      case UNKNOWN -> null;
    };
  }

  private @Nullable Object in(CelExpr element, CelExpr list) {
    Object value = value(element);
    String set = Rules.setName(list);
    if (value == null) {
      return null;
    }
    if (set != null) {
      return facts.inSet(set, (String) value);
    }
    Object values = value(list);
    return values == null ? null : ((List<?>) values).contains(value);
  }

  /** Functions that are missing as soon as one argument is. */
  private @Nullable Object strict(CelExpr node) {
    Object[] values =
        java.util.stream.Stream.concat(node.call().target().stream(), node.call().args().stream())
            .map(this::value)
            .toArray();
    for (Object value : values) {
      if (value == null) {
        return null;
      }
    }
    return Strict.apply(node.call().function(), values);
  }
}
