package io.parapet.policies.engine.lint;

import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.ParsedPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds policies that add nothing: another asks the same, in the same scope, and goes as far. */
final class Shadowing {
  private final Collection<ParsedPolicy> policies;
  private final List<Finding> findings;

  Shadowing(Collection<ParsedPolicy> policies, List<Finding> findings) {
    this.policies = policies;
    this.findings = findings;
  }

  void check() {
    List<ParsedPolicy> seen = new ArrayList<>();
    for (ParsedPolicy parsed : policies) {
      seen.stream()
          .filter(other -> same(other.policy(), parsed.policy()))
          .findFirst()
          .ifPresent(
              other ->
                  findings.add(
                      Finding.warning(
                          parsed.problem(
                              "condition",
                              "shadowed by " + other.policy().id() + ", which asks the same"))));
      seen.add(parsed);
    }
  }

  private static boolean same(Policy a, Policy b) {
    return a.scope().equals(b.scope())
        && a.harm() == b.harm()
        && a.parameters().equals(b.parameters())
        && a.condition().replaceAll("\\s+", " ").equals(b.condition().replaceAll("\\s+", " "));
  }
}
