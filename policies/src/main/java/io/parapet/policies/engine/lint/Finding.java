package io.parapet.policies.engine.lint;

import io.parapet.policies.policy.PolicyProblem;

/** Something to mend. An error keeps a policy out of the set; a warning does not. */
public record Finding(Level level, PolicyProblem problem) implements Comparable<Finding> {
  /** How bad it is. */
  public enum Level {
    ERROR,
    WARNING
  }

  static Finding error(PolicyProblem problem) {
    return new Finding(Level.ERROR, problem);
  }

  static Finding warning(PolicyProblem problem) {
    return new Finding(Level.WARNING, problem);
  }

  @Override
  public int compareTo(Finding other) {
    return problem.compareTo(other.problem);
  }

  @Override
  public String toString() {
    return problem.path()
        + ":"
        + problem.line()
        + ":"
        + problem.column()
        + " "
        + level.name().toLowerCase(java.util.Locale.ROOT)
        + ": "
        + problem.message();
  }
}
