package io.parapet.policies.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import io.parapet.policies.id.PolicyId;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression with its parameters bound.
 *
 * @param source as written
 * @param parametersUsed names of the parameters it reads
 * @param features names of the features it reads, {@code text.score} included
 * @param policies the policies whose outcome it asks for
 * @param queries what it asks of reported text
 */
public record Expression(
    String source,
    CelAbstractSyntaxTree tree,
    Set<String> parametersUsed,
    Set<String> features,
    Set<PolicyId> policies,
    Set<TextQuery> queries) {
  public Expression {
    parametersUsed = Collections.unmodifiableSet(parametersUsed);
    features = Collections.unmodifiableSet(features);
    policies = Collections.unmodifiableSet(policies);
    queries = Collections.unmodifiableSet(queries);
  }

  /** Whether it divides: then it may have no value even where nothing is missing. */
  public boolean divides() {
    return tree.getReferenceMap().values().stream()
        .flatMap(reference -> reference.overloadIds().stream())
        .anyMatch(overload -> overload.startsWith("_/_"));
  }

  public CelExpr root() {
    return tree.getExpr();
  }

  /** The qualified name a node stands for, such as a feature's, or null. */
  public @Nullable String reference(CelExpr node) {
    CelReference reference = tree.getReferenceMap().get(node.id());
    return reference == null || reference.name().isEmpty() ? null : reference.name();
  }
}
