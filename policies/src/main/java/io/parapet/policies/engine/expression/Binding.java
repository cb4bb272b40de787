package io.parapet.policies.engine.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Parameter.Words;
import io.parapet.policies.policy.file.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the values of parameters into a parsed tree, and turns {@code sets.x} into a call, so that
 * one checker serves all policies.
 */
final class Binding {
  private final Names names;
  private final Collection<Mistakes.AtNode> mistakes;
  private final Set<String> parametersUsed;
  private long nextId = 1_000_000;

  Binding(Names names, Collection<Mistakes.AtNode> mistakes, Set<String> parametersUsed) {
    this.names = names;
    this.mistakes = mistakes;
    this.parametersUsed = parametersUsed;
  }

  CelExpr bind(CelExpr expr) {
    return switch (expr.getKind()) {
      case SELECT -> select(expr);
      case CALL -> call(expr);
      case LIST -> CelExpr.ofList(expr.id(), all(expr.list().elements()), ImmutableList.of());
      case COMPREHENSION -> comprehension(expr);
      default -> expr;
    };
  }

  private CelExpr select(CelExpr expr) {
    CelSelect select = expr.select();
    if (select.operand().getKind() == Kind.IDENT) {
      switch (select.operand().ident().name()) {
        case "params" -> {
          return parameter(expr.id(), select.field());
        }
        case "sets" -> {
          return set(expr.id(), select.field());
        }
        default -> checkName(expr.id(), select.operand().ident().name() + "." + select.field());
      }
    }
    return CelExpr.ofSelect(expr.id(), bind(select.operand()), select.field(), select.testOnly());
  }

  private void checkName(long id, String name) {
    if (!Declarations.known(name)) {
      mistakes.add(new Mistakes.AtNode(id, Wording.unknownFeature(name)));
    }
  }

  private CelExpr parameter(long id, String name) {
    Parameter parameter = names.parameters().get(name);
    parametersUsed.add(name);
    return switch (parameter) {
      case Quantity quantity -> CelExpr.ofConstant(id, CelConstant.ofValue(quantity.value()));
      case Words words -> words(id, words.values());
      case null -> {
        mistakes.add(
            new Mistakes.AtNode(
                id,
                "unknown parameter 'params."
                    + name
                    + "'"
                    + Suggestion.among(name, names.parameters().keySet())));
        yield CelExpr.ofConstant(id, CelConstant.ofValue(0.0));
      }
    };
  }

  private CelExpr words(long id, List<String> values) {
    return CelExpr.ofList(
        id,
        values.stream()
            .map(value -> CelExpr.ofConstant(nextId++, CelConstant.ofValue(value)))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.of());
  }

  private CelExpr set(long id, String name) {
    if (!names.sets().contains(name)) {
      mistakes.add(
          new Mistakes.AtNode(
              id, "unknown set 'sets." + name + "'" + Suggestion.among(name, names.sets())));
    }
    CelExpr argument = CelExpr.ofConstant(nextId++, CelConstant.ofValue(name));
    return CelExpr.ofCall(id, Optional.empty(), "sets.named", ImmutableList.of(argument));
  }

  private CelExpr call(CelExpr expr) {
    CelCall call = expr.call();
    return CelExpr.ofCall(
        expr.id(), call.target().map(this::bind), call.function(), all(call.args()));
  }

  private ImmutableList<CelExpr> all(List<CelExpr> exprs) {
    return exprs.stream().map(this::bind).collect(ImmutableList.toImmutableList());
  }

  private CelExpr comprehension(CelExpr expr) {
    CelComprehension loop = expr.comprehension();
    return CelExpr.ofComprehension(
        expr.id(),
        loop.iterVar(),
        loop.iterVar2(),
        bind(loop.iterRange()),
        loop.accuVar(),
        bind(loop.accuInit()),
        bind(loop.loopCondition()),
        bind(loop.loopStep()),
        bind(loop.result()));
  }
}
