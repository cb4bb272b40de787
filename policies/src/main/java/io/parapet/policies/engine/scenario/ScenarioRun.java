package io.parapet.policies.engine.scenario;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that was run.
 *
 * @param differences what came out otherwise than expected, one line each; empty when all is well
 */
public record ScenarioRun(Scenario scenario, Verdict verdict, List<String> differences) {
  public ScenarioRun {
    differences = List.copyOf(differences);
  }

  public boolean passed() {
    return differences.isEmpty();
  }

  public static ScenarioRun of(Scenario scenario, PolicySet set) {
    Verdict verdict = set.evaluate(scenario.subject());
    return new ScenarioRun(scenario, verdict, new Comparison(scenario, verdict).differences());
  }

  /** Holds what is expected against what came out. */
  private static final class Comparison {
    private final Expectation expected;
    private final Verdict verdict;
    private final Optional<PolicyResult> own;
    private final List<String> differences = new ArrayList<>();

    Comparison(Scenario scenario, Verdict verdict) {
      this.expected = scenario.expected();
      this.verdict = verdict;
      own =
          verdict.policies().stream()
              .filter(result -> result.policy().value().equals(scenario.policy()))
              .findFirst();
    }

    List<String> differences() {
      compare("fires", expected.fires(), own.isPresent());
      compare(
          "policy outcome",
          expected.policyOutcome(),
          own.map(PolicyResult::outcome).orElse(Outcome.ALLOW));
      compare("outcome", expected.outcome(), verdict.outcome());
      compare("response", expected.response(), verdict.response());
      expected.measures().stream()
          .filter(kind -> measures().noneMatch(measure -> measure.kind() == kind))
          .forEach(kind -> differences.add("measure: expected " + kind + ", got none"));
      return differences;
    }

    private Stream<Measure> measures() {
      return Stream.concat(verdict.measures().stream(), verdict.shadow().measures().stream());
    }

    private void compare(String what, @Nullable Object wanted, Object got) {
      if (wanted != null && !Objects.equals(wanted, got)) {
        differences.add(what + ": expected " + wanted + ", got " + got);
      }
    }
  }
}
