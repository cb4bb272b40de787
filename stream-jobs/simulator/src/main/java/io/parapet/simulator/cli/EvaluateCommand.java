package io.parapet.simulator.cli;

import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.evaluate.Evaluation;
import io.parapet.simulator.evaluate.LoggedTraffic;
import io.parapet.simulator.evaluate.SimulatedDay;
import io.parapet.stream.replay.ShadowCommand;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      @Option(names = "--json", description = JSON) boolean json)
      throws Exception {
    LoggedTraffic traffic = new LoggedTraffic(log, new PlatformId("replayed"), inject);
    System.out.println(new Evaluation(json).of(traffic));
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
      @Option(names = "--json", description = JSON) boolean json)
      throws Exception {
    System.out.println(new Evaluation(json).of(new SimulatedDay(seed, accounts)));
    return 0;
  }
}
