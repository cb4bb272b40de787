package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.SubjectKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy rests on of all that a report shows; least first. Whoever reports can invent it, so
 * unproven it never does more than call people.
 */
public enum Evidence {
  /** Nothing: what it reads is metadata, or who reported and why. */
  NONE(null),
  /** The reported messages. */
  REPORTED(FeatureCatalog.REPORT_VERIFIED),
  /** Those around them too. */
  CONVERSATION(FeatureCatalog.CONTEXT_VERIFIED);

  private final @Nullable Feature proof;

  Evidence(@Nullable Feature proof) {
    this.proof = proof;
  }

  /** The feature that says whether it is proven; empty where there is nothing to prove. */
  public Optional<Feature> proof() {
    return Optional.ofNullable(proof);
  }

  /** What condition and score read by themselves. */
  public static Evidence of(Expression condition, Expression score) {
    Evidence read = of(condition);
    return read.and(of(score));
  }

  private static Evidence of(Expression read) {
    Evidence most = read.queries().isEmpty() ? NONE : REPORTED;
    for (String feature : read.features()) {
      most = most.and(of(feature));
    }
    return most;
  }

  private static Evidence of(String feature) {
    if (feature.startsWith("context.")) {
      return feature.equals(FeatureCatalog.CONTEXT_VERIFIED.name()) ? NONE : CONVERSATION;
    }
    boolean shown =
        feature.startsWith("text.") || feature.equals(FeatureCatalog.REPORT_MEDIA_COUNT.name());
    return shown ? REPORTED : NONE;
  }

  private Evidence and(Evidence other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * By policy, what it rests on by itself or through those it asks for.
   *
   * @param ordered each after those it asks for
   */
  static Map<PolicyId, Evidence> of(Collection<CompiledPolicy> ordered) {
    Map<PolicyId, Evidence> found = new HashMap<>();
    for (CompiledPolicy policy : ordered) {
      Evidence rests = of(policy.condition(), policy.score());
      for (PolicyId asked : policy.dependencies()) {
        rests = rests.and(found.getOrDefault(asked, NONE));
      }
      found.merge(policy.id(), rests, Evidence::and);
    }
    return found;
  }

  /** Whether the subject is a report in which nothing proves it. */
  boolean isUnproven(Subject subject) {
    return proof != null
        && subject.kind() == SubjectKind.REPORT
        && !(subject.features().has(proof) && subject.features().number(proof) == 1);
  }
}
