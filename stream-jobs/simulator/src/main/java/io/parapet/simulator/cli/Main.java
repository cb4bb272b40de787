package io.parapet.simulator.cli;

import io.parapet.stream.replay.DeadLettersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the commands that make, replay and measure traffic. */
@Command(
    name = "parapet",
    description = "Makes, replays and measures direct-message traffic.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SimulateCommand.class,
      ReplayCommand.class,
      EvaluateCommand.class,
      BacktestCommand.class,
      DeadLettersCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands; a failure is one sentence on the error stream and a non-zero exit. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::fail)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int fail(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    Throwable cause = e;
    StringBuilder said = new StringBuilder(String.valueOf(e.getMessage()));
    while (cause.getCause() != null) {
      cause = cause.getCause();
      said.append(": ").append(cause.getMessage());
    }
    line.getErr().println(said);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
