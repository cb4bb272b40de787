package io.parapet.simulator.cli;

import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.evaluate.Evaluation;
import io.parapet.simulator.evaluate.LoggedTraffic;
import io.parapet.simulator.evaluate.ReportsResult;
import io.parapet.simulator.evaluate.SimulatedDay;
import io.parapet.stream.replay.ShadowCommand;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs known traffic through the real job and counts who is accused, and who wrongly. */
@Command(
    name = "evaluate",
    description = "Counts who would be flagged, and who wrongly.",
    mixinStandardHelpOptions = true,
    subcommands = ShadowCommand.class)
final class EvaluateCommand {
  private static final String JSON = "print JSON instead of tables";

  @Command(description = "Runs a real log through the job.", mixinStandardHelpOptions = true)
  int dm(
      @Option(names = "--log", required = true, description = "unix seconds, sender, recipient")
          Path log,
      @Option(names = "--inject", description = "seed of simulated abusers to mix in")
          @Nullable Long inject,
      @Mixin ReviewOptions options,
      @Option(names = "--json", description = JSON) boolean json)
      throws Exception {
    LoggedTraffic traffic = new LoggedTraffic(log, new PlatformId("replayed"), inject);
    System.out.println(new Evaluation(json, options.review()).of(traffic));
    return 0;
  }

  @Command(
      description = "Ranks reported accounts by who reported them, and by earlier decisions.",
      mixinStandardHelpOptions = true)
  int reports(
      @Option(names = "--reported", required = true, description = "reporter, reported")
          Path reported,
      @Option(
              names = "--decided",
              required = true,
              arity = "1..*",
              description = "account, 1 or 0; several files")
          List<Path> decided,
      @Option(
              names = "--test",
              description = "the same; without it, each decided file is tested by the others")
          @Nullable Path test,
      @Option(names = "--json", description = JSON) boolean json) {
    List<Path> tests = test == null ? List.of() : List.of(test);
    System.out.println(ReportsResult.of(reported, decided, tests).told(json));
    return 0;
  }

  @Command(
      description = "Runs a simulated day through the job. Seeds below 1000 are for tuning.",
      mixinStandardHelpOptions = true)
  int simulation(
      @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
          long seed,
      @Option(
              names = "--accounts",
              defaultValue = "3000",
              description = "that act by themselves; default: ${DEFAULT-VALUE}")
          int accounts,
      @Option(names = "--examples", description = "file to write examples for training to")
          @Nullable Path examples,
      @Mixin ReviewOptions options,
      @Option(names = "--json", description = JSON) boolean json)
      throws Exception {
    System.out.println(
        new Evaluation(json, options.review()).of(new SimulatedDay(seed, accounts), examples));
    return 0;
  }
}
