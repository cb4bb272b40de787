package io.parapet.stream.control;

import io.parapet.policies.action.Approval;
import io.parapet.policies.id.PolicyId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy propose}. */
@Command(
    name = "propose",
    mixinStandardHelpOptions = true,
    description = "Proposes that a policy restrict by itself, exactly as it is in force now.")
final class ProposeCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Signed options = new DeskOptions.Signed();

  @Parameters(paramLabel = "POLICY", description = "its id, such as spam/burst")
  private String policy = "";

  @Override
  public Integer call() throws Exception {
    PolicyId id = new PolicyId(policy);
    try (ControlDesk desk = options.connect()) {
      String hash =
          desk.file(id)
              .orElseThrow(
                  () -> new ParameterException(spec.commandLine(), policy + " is not in force."))
              .hash();
      Approval proposal = new Approval(id, hash, options.signature(), options.reason, null);
      desk.say(proposal);
      String which = policy + "@" + proposal.version();
      spec.commandLine().getOut().println(which + " is proposed; a second person must approve it.");
    }
    return 0;
  }
}
