package io.parapet.stream.control;

import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.QuotaReset;
import io.parapet.policies.id.PolicyId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code policy reset}. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = {
      "Closes the circuit breaker of a policy and lets its quota be counted anew;",
      "with --all the quota of all policies together."
    })
final class ResetCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Signed options = new DeskOptions.Signed();
  @Mixin private WhatOption what = new WhatOption();

  @Override
  public Integer call() throws Exception {
    what.check(spec.commandLine());
    PolicyId policy = what.policy();
    try (ControlDesk desk = options.connect()) {
      desk.say(new QuotaReset(policy, options.reason, options.signature()));
      if (policy != null) {
        desk.say(CircuitBreaker.closed(policy, options.reason, options.signature()));
      }
    }
    spec.commandLine().getOut().println("Reset: " + what.words() + ".");
    return 0;
  }
}
