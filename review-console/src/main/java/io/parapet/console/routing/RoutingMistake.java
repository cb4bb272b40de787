package io.parapet.console.routing;

import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.YamlMistake;

/** Routing rules that cannot be read: where, and what was expected. */
public final class RoutingMistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  RoutingMistake(int line, int column, String message) {
    super(line + ":" + column + " " + message);
  }

  static RoutingMistake of(YamlMistake mistake, String yaml) {
    var problem = mistake.in(new PolicyFile("routing.yaml", yaml));
    return new RoutingMistake(problem.line(), problem.column(), problem.message());
  }
}
