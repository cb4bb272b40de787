package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is. For staff only: never shown to a sender or to a caller's end user.
 *
 * @param policies every policy in scope, those that fired first
 * @param counterfactual the smallest change of one feature that would have changed the outcome;
 *     null when no single feature can
 */
public record Explanation(
    Verdict verdict, List<PolicyView> policies, @Nullable Counterfactual counterfactual) {
  public Explanation {
    policies = List.copyOf(policies);
  }

  /**
   * What one policy saw.
   *
   * @param clauses its condition's parts, joined by "and"
   * @param parameters the parameters it used, by name
   * @param features the features it used with their values; null when missing
   */
  public record PolicyView(
      PolicyId policy,
      String title,
      Truth truth,
      double score,
      List<Clause> clauses,
      Map<String, Parameter> parameters,
      Map<String, @Nullable Object> features) {
    public PolicyView {
      clauses = List.copyOf(clauses);
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }
  }

  /**
   * One part of a condition.
   *
   * @param text with parameters replaced by their values
   * @param words the same for people, with the values of the subject
   */
  public record Clause(String text, Truth truth, String words) {}

  /**
   * What would have been.
   *
   * @param from the value it had; null when it was missing
   */
  public record Counterfactual(String feature, @Nullable Object from, Object to, Outcome outcome) {}
}
