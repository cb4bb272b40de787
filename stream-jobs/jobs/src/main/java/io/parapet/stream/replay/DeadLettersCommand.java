package io.parapet.stream.replay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dead-letters}: input that was refused. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "Shows input that was refused, and puts it back.",
    subcommands = {ListCommand.class, ReplayCommand.class})
public final class DeadLettersCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say 'dead-letters list' or 'replay'.");
  }
}
