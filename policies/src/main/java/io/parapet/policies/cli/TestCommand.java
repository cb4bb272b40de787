package io.parapet.policies.cli;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.scenario.ClauseCoverage;
import io.parapet.policies.engine.scenario.ScenarioRun;
import io.parapet.policies.engine.scenario.Scenarios;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.List;
import java.util.concurrent.Callable;
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

  /** The whole run as JSON. */
  record Summary(int passed, int failed, double clauseCoverage, List<Failure> failures) {}

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
    ClauseCoverage coverage = ClauseCoverage.of(set, runs);
    List<Failure> failures = runs.stream().filter(r -> !r.passed()).map(Failure::of).toList();
    if (json) {
      json(new Summary(runs.size() - failures.size(), failures.size(), coverage.share(), failures));
    } else {
      set.problems().forEach(out()::println);
      scenarios.problems().forEach(out()::println);
      print(failures, runs.size(), coverage);
    }
    boolean well = failures.isEmpty() && set.problems().isEmpty() && scenarios.problems().isEmpty();
    return well ? 0 : 1;
  }

  private void print(List<Failure> failures, int runs, ClauseCoverage coverage) {
    for (Failure failure : failures) {
      out().printf("%s:%d %s%n", failure.file(), failure.line(), failure.scenario());
      failure.differences().forEach(line -> out().println("    " + line));
    }
    if (only == null) {
      coverage.gaps().forEach(gap -> out().println("not covered: " + gap));
    }
    out()
        .printf(
            "%d scenarios, %d failed; %.0f %% of clauses seen both true and false%n",
            runs, failures.size(), 100 * coverage.share());
  }
}
