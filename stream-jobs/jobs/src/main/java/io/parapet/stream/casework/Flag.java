package io.parapet.stream.casework;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that people should look at, with what it rests on.
 *
 * @param features what the policies saw
 * @param report the report it is about, its content sealed; null for what nobody reported
 */
public record Flag(Verdict verdict, FeatureVector features, @Nullable ContentReported report) {
  /** Whether it calls for people: it is flagged, or a report that any policy matched. */
  public boolean calls() {
    boolean flagged = verdict.outcome().compareTo(Outcome.FLAG) >= 0;
    return flagged || report != null && !accusing().isEmpty();
  }

  /** The policies that fired against the account; safeguards are none of them. */
  public List<PolicyResult> accusing() {
    return verdict.policies().stream().filter(result -> result.harm() != Harm.NONE).toList();
  }

  /** Where the case waits: in the most urgent lane of what is alleged. */
  public Lane lane() {
    boolean anyEffective = accusing().stream().anyMatch(PolicyResult::effective);
    return Stream.concat(
            accusing().stream()
                .filter(result -> result.effective() || !anyEffective)
                .map(PolicyResult::harm),
            Stream.ofNullable(report).map(about -> about.reason().alleged()))
        .map(Harm::lane)
        .min(Comparator.naturalOrder())
        .orElse(Lane.INTEGRITY);
  }
}
