package io.parapet.stream.control;

import picocli.CommandLine.Command;

/** {@code policy stop}. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops a policy, or all automation, at once. People still see what is flagged.")
final class StopCommand extends EmergencyCommand {
  StopCommand() {
    super(true, "is stopped.");
  }
}
