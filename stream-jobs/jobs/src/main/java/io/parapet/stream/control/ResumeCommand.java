package io.parapet.stream.control;

import picocli.CommandLine.Command;

/** {@code policy resume}. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Takes an emergency stop back.")
final class ResumeCommand extends EmergencyCommand {
  ResumeCommand() {
    super(false, "goes on.");
  }
}
