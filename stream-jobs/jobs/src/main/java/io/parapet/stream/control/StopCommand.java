package io.parapet.stream.control;

import io.parapet.policies.action.EmergencyStop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code policy stop}. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops a policy, or all automation, at once. People still see what is flagged.")
final class StopCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Signed options = new DeskOptions.Signed();
  @Mixin private WhatOption what = new WhatOption();

  @Override
  public Integer call() throws Exception {
    what.check(spec.commandLine());
    try (ControlDesk desk = options.connect()) {
      desk.say(new EmergencyStop(what.policy(), true, options.reason, options.signature()));
    }
    spec.commandLine().getOut().println(what.words() + " is stopped.");
    return 0;
  }
}
