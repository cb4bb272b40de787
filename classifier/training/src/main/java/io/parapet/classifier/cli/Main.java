package io.parapet.classifier.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the classifier. */
@Command(
    name = "classifier",
    mixinStandardHelpOptions = true,
    description = "Trains, measures and uses the text classifier.",
    subcommands = {
      TrainCommand.class,
      EvaluateCommand.class,
      BenchmarkCommand.class,
      ScoreCommand.class,
      ExplainCommand.class,
      CardCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Main::explain);
    System.exit(line.execute(arguments));
  }

  /** A user sees what went wrong, not where in the code. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(failure.getMessage());
    return 1;
  }
}
