package io.parapet.stream.control;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on policies that reach the running stream. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Says which policies may restrict by themselves, and takes back what they did.",
    subcommands = {
      ControlsCommand.class,
      PublishCommand.class,
      PublishSetCommand.class,
      WithdrawSetCommand.class,
      StopCommand.class,
      ResumeCommand.class,
      UndoCommand.class,
      ResetCommand.class
    })
public final class PolicyCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands; a failure is one sentence on the error stream and a non-zero exit. */
  public static CommandLine commandLine() {
    return new CommandLine(new PolicyCommand())
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              line.getErr().println(e.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command; see --help.");
  }
}
