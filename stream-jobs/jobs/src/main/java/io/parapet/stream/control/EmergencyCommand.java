package io.parapet.stream.control;

import io.parapet.policies.action.EmergencyStop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops a policy, or all automation, or lets it go on. */
abstract class EmergencyCommand implements Callable<Integer> {
  private final boolean stopped;
  private final String said;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Signed options = new DeskOptions.Signed();
  @Mixin private WhatOption what = new WhatOption();

  /**
   * @param said what is told afterwards, behind the name of what it is about
   */
  EmergencyCommand(boolean stopped, String said) {
    this.stopped = stopped;
    this.said = said;
  }

  @Override
  public Integer call() throws Exception {
    what.check(spec.commandLine());
    try (ControlDesk desk = options.connect()) {
      desk.say(new EmergencyStop(what.policy(), stopped, options.reason, options.signature()));
    }
    spec.commandLine().getOut().println(what.words() + " " + said);
    return 0;
  }
}
