package io.parapet.console.api;

/** A request that cannot be served, with what the caller is told. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  static ProblemException of(Problem.Kind kind, String detail) {
    return new ProblemException(Problem.of(kind, detail));
  }

  Problem problem() {
    return problem;
  }
}
