package io.parapet.stream.control;

import io.parapet.policies.action.Approval;
import io.parapet.policies.action.Control;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy approve}. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description = "Approves what another person proposed; from then on the policy may restrict.")
final class ApproveCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Signed options = new DeskOptions.Signed();

  @Parameters(paramLabel = "POLICY", description = "its id, such as spam/burst")
  private String policy = "";

  @Override
  public Integer call() throws Exception {
    try (ControlDesk desk = options.connect()) {
      Approval proposal = proposal(desk);
      try {
        desk.say(proposal.approvedBy(options.signature()));
      } catch (IllegalArgumentException samePerson) {
        throw new ParameterException(spec.commandLine(), String.valueOf(samePerson.getMessage()));
      }
      spec.commandLine().getOut().println(policy + "@" + proposal.version() + " may restrict now.");
    }
    return 0;
  }

  /** That of the file in force; what was proposed of another is of no use. */
  private Approval proposal(ControlDesk desk) {
    PolicyId id = new PolicyId(policy);
    String hash = desk.file(id).map(PolicyFile::hash).orElse("");
    Control said = desk.controls().latest("approval/" + id + "/" + hash);
    if (said instanceof Approval proposal) {
      return proposal;
    }
    throw new ParameterException(
        spec.commandLine(), "Nobody has proposed " + policy + " as it is in force now.");
  }
}
