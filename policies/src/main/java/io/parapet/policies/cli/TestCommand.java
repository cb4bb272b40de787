package io.parapet.policies.cli;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.scenario.ClauseCoverage;
import io.parapet.policies.engine.scenario.Scenario;
import io.parapet.policies.engine.scenario.ScenarioRun;
import io.parapet.policies.engine.scenario.Scenarios;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scenarios. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the scenarios beside the policies; exits with 1 if one fails.")
final class TestCommand extends Printing implements Callable<Integer> {
  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Only those of one policy.")
  @Nullable String only;

  @Option(names = "--json", description = "One JSON document.")
  boolean json;

  /**
   * The whole run as JSON.
   *
   * @param notCovered clauses that the scenarios never show true, or never false
   * @param problems files that cannot be used
   */
  record Summary(
      int passed,
      int failed,
      double clauseCoverage,
      List<String> notCovered,
      List<Failure> failures,
      List<PolicyProblem> problems) {}

  record Failure(String file, int line, String policy, String scenario, List<String> differences) {
    static Failure of(ScenarioRun run) {
      return new Failure(
          run.scenario().file(),
          run.scenario().place().line(),
          run.scenario().policy(),
          run.scenario().name(),
          run.differences());
    }
  }

  @Override
  public Integer call() {
    List<PolicyFile> files = catalogue.files();
    PolicySet set = PolicyCompiler.compile(files);
    Scenarios scenarios = Scenarios.read(files);
    List<ScenarioRun> runs =
        scenarios.all().stream()
            .filter(scenario -> only == null || scenario.policy().equals(only))
            .map(scenario -> ScenarioRun.of(scenario, set))
            .toList();
    refuseUnknown(scenarios);
    ClauseCoverage coverage = ClauseCoverage.of(set, runs);
    List<PolicyProblem> problems =
        Stream.concat(set.problems().stream(), scenarios.problems().stream()).toList();
    List<Failure> failures = runs.stream().filter(r -> !r.passed()).map(Failure::of).toList();
    if (json) {
      json(
          new Summary(
              runs.size() - failures.size(),
              failures.size(),
              coverage.share(),
              coverage.gaps(),
              failures,
              problems));
    } else {
      problems.forEach(out()::println);
      print(failures, runs.size(), coverage);
    }
    return failures.isEmpty() && problems.isEmpty() ? 0 : 1;
  }

  private void refuseUnknown(Scenarios scenarios) {
    Set<String> known = scenarios.all().stream().map(Scenario::policy).collect(Collectors.toSet());
    if (only != null && !known.contains(only)) {
      throw new IllegalArgumentException(
          "There are no scenarios of a policy '" + only + "'" + Suggestion.among(only, known));
    }
  }

  private void print(List<Failure> failures, int runs, ClauseCoverage coverage) {
    for (Failure failure : failures) {
      out().printf("%s:%d %s%n", failure.file(), failure.line(), failure.scenario());
      failure.differences().forEach(line -> out().println("    " + line));
    }
    coverage.gaps().forEach(gap -> out().println("not covered: " + gap));
    out()
        .printf(
            "%d scenarios, %d failed; %.0f %% of clauses seen both true and false%n",
            runs, failures.size(), 100 * coverage.share());
  }
}
