package io.parapet.policies.cli;

import io.parapet.policies.policy.file.PolicySchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of a policy file. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the JSON Schema of policy files, for completion in editors.",
      "In VS Code: save it, and map it to catalogue/**/*.yaml under yaml.schemas."
    })
final class SchemaCommand extends Printing implements Callable<Integer> {
  @Override
  public Integer call() {
    json(PolicySchema.schema());
    return 0;
  }
}
