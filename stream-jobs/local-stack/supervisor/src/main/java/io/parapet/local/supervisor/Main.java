package io.parapet.local.supervisor;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code up}, {@code down} and {@code status} of {@code ./parapet}. */
@Command(
    name = "parapet",
    subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class})
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
  }

  private static int explain(Exception failure, CommandLine command) throws Exception {
    if (!(failure instanceof Refusal)) {
      throw failure;
    }
    command.getErr().println(failure.getMessage());
    return 1;
  }
}
