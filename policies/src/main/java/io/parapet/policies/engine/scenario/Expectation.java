package io.parapet.policies.engine.scenario;

import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must come out. What is null is not checked.
 *
 * @param fires the policy's condition holds
 * @param policyOutcome what the policy itself comes to
 * @param outcome of the whole set
 * @param measures those that must be among the verdict's, in effect or in shadow
 */
public record Expectation(
    @Nullable Boolean fires,
    @Nullable Outcome policyOutcome,
    @Nullable Outcome outcome,
    @Nullable Response response,
    Set<MeasureKind> measures) {
  public Expectation {
    measures = Set.copyOf(measures);
  }
}
