package io.parapet.policies.engine;

import io.parapet.policies.engine.Explanation.Clause;
import io.parapet.policies.engine.Explanation.PolicyView;
import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.InWords;
import io.parapet.policies.engine.expression.Interpreter;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at a verdict again, slowly, and writes down why. */
final class Explainer {
  private final Subject subject;
  private final List<CompiledPolicy> policies;
  private final Evaluation evaluation;
  private final Verdict verdict;
  private final Function<Subject, Verdict> engine;

  Explainer(
      Subject subject,
      List<CompiledPolicy> policies,
      Evaluation evaluation,
      Function<Subject, Verdict> engine) {
    this.subject = subject;
    this.policies = policies;
    this.evaluation = evaluation;
    this.engine = engine;
    this.verdict = engine.apply(subject);
  }

  Explanation explain() {
    List<PolicyView> views =
        policies.stream()
            .filter(policy -> policy.holdsOn(subject.platform()))
            .filter(policy -> inScope(policy) != Truth.FALSE)
            .map(this::view)
            .sorted(Comparator.comparing(PolicyView::truth).reversed())
            .toList();
    return new Explanation(
        verdict, views, Counterfactuals.find(subject, verdict, policies, engine));
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
    return Clauses.of(condition).stream()
        .map(
            part ->
                new Clause(
                    Clauses.text(condition, part),
                    Interpreter.part(condition, part, evaluation),
                    InWords.of(condition, part, evaluation)))
        .toList();
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
