package io.parapet.policies.policy.file;

import io.parapet.policies.policy.PolicyProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one file gave.
 *
 * @param value null when there are problems
 */
public record Parsing<T>(@Nullable T value, List<PolicyProblem> problems) {
  public Parsing {
    problems = problems.stream().sorted().distinct().toList();
  }
}
