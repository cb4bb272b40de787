package io.parapet.policies.cli;

import io.parapet.policies.engine.scenario.ScenarioSchema;
import io.parapet.policies.policy.file.PolicySchema;
import io.parapet.policies.policy.file.SetSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of a kind of file. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the JSON Schema of policy files, for completion and checks in editors.",
      "policies/README.md says how an editor uses them."
    })
final class SchemaCommand extends Printing implements Callable<Integer> {
  @Option(
      names = "--of",
      paramLabel = "KIND",
      defaultValue = "policy",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Kind kind = Kind.policy;

  /** Which file it is about, as it is typed. */
  enum Kind {
    policy,
    scenarios,
    set
  }

  @Override
  public Integer call() {
    json(
        switch (kind) {
          case policy -> PolicySchema.schema();
          case scenarios -> ScenarioSchema.schema();
          case set -> SetSchema.schema();
        });
    return 0;
  }
}
