package io.parapet.policies.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./parapet bench policies}. */
@Command(
    name = "bench policies",
    mixinStandardHelpOptions = true,
    description = "Measures the policy engine beside others, on the same rules and events.")
public final class Main implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      defaultValue = ".*",
      description = "Which: RulesBenchmark, TextBenchmark, CompileBenchmark; all by default.")
  String which = ".*";

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the results as JSON.")
  String json = "";

  @Option(names = "--rules", description = "Only so many rules or queries.")
  int rules;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    ChainedOptionsBuilder options = new OptionsBuilder().include(which);
    if (rules > 0) {
      options.param("rules", String.valueOf(rules)).param("queries", String.valueOf(rules));
    }
    if (!json.isEmpty()) {
      options.resultFormat(ResultFormatType.JSON).result(json);
    }
    new Runner(options.build()).run();
    return 0;
  }
}
