package io.parapet.policies.engine;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparserFactory;
import io.parapet.policies.engine.Explanation.Clause;
import io.parapet.policies.engine.Explanation.PolicyView;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.Interpreter;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks at a verdict again, slowly, and writes down why. */
final class Explainer {
  private final Subject subject;
  private final List<CompiledPolicy> policies;
  private final Evaluation evaluation;
  private final Verdict verdict;

  Explainer(
      Subject subject, List<CompiledPolicy> policies, Evaluation evaluation, Verdict verdict) {
    this.subject = subject;
    this.policies = policies;
    this.evaluation = evaluation;
    this.verdict = verdict;
  }

  Explanation explain() {
    List<PolicyView> views =
        policies.stream()
            .filter(policy -> policy.holdsOn(subject.platform()))
            .filter(policy -> inScope(policy) != Truth.FALSE)
            .map(this::view)
            .sorted(Comparator.comparing(PolicyView::truth).reversed())
            .toList();
    return new Explanation(verdict, views, null);
  }

  private Truth inScope(CompiledPolicy policy) {
    return Interpreter.condition(policy.scope(), evaluation);
  }

  private PolicyView view(CompiledPolicy policy) {
    return new PolicyView(
        policy.id(),
        policy.policy().title(),
        evaluation.truth(policy),
        score(policy.id()),
        clauses(policy.condition()),
        parameters(policy),
        features(policy));
  }

  private double score(PolicyId id) {
    return verdict.policies().stream()
        .filter(result -> result.policy().equals(id))
        .mapToDouble(PolicyResult::score)
        .findFirst()
        .orElse(0);
  }

  private List<Clause> clauses(Expression condition) {
    List<CelExpr> parts = new ArrayList<>();
    split(condition.root(), parts);
    return parts.stream()
        .map(part -> new Clause(text(part, condition), truth(condition, part)))
        .toList();
  }

  private Truth truth(Expression condition, CelExpr part) {
    return Interpreter.part(condition, part, evaluation);
  }

  private static void split(CelExpr node, List<CelExpr> parts) {
    if (node.getKind() == Kind.CALL && node.call().function().equals("_&&_")) {
      node.call().args().forEach(argument -> split(argument, parts));
    } else {
      parts.add(node);
    }
  }

  private static String text(CelExpr part, Expression condition) {
    return CelUnparserFactory.newUnparser()
        .unparse(CelAbstractSyntaxTree.newParsedAst(part, condition.tree().getSource()));
  }

  private static Map<String, Parameter> parameters(CompiledPolicy policy) {
    Map<String, Parameter> used = new LinkedHashMap<>();
    policy
        .policy()
        .parameters()
        .forEach(
            (name, parameter) -> {
              if (policy.condition().parametersUsed().contains(name)
                  || policy.score().parametersUsed().contains(name)) {
                used.put(name, parameter);
              }
            });
    return used;
  }

  private Map<String, @Nullable Object> features(CompiledPolicy policy) {
    Map<String, @Nullable Object> used = new LinkedHashMap<>();
    TreeSet<String> names = new TreeSet<>(policy.condition().features());
    names.addAll(policy.score().features());
    names.forEach(name -> used.put(name, evaluation.value(name)));
    return used;
  }
}
