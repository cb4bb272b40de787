package io.parapet.stream.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.action.Control;
import io.parapet.policies.action.Controls;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.wire.WireFormat;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policy controls}. */
@Command(
    name = "controls",
    mixinStandardHelpOptions = true,
    description = "How far each policy in force may go by itself and why, and the quotas in use.")
final class ControlsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions options = new DeskOptions();

  @Option(names = "--history", description = "everything that was ever said, by whom and why")
  private boolean history;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ControlDesk desk = options.connect()) {
      if (history) {
        desk.history().forEach(control -> out.println(json(control)));
        return 0;
      }
      Controls controls = desk.controls();
      desk.policies().forEach(policy -> out.println(line(policy, controls)));
      desk.status()
          .forEach(status -> out.println(new String(WireFormat.STATUS.write(status), UTF_8)));
    }
    return 0;
  }

  private static String line(Policy policy, Controls controls) {
    Controls.Hold hold = controls.hold(policy.id(), policy.version());
    String may =
        switch (hold.ceiling()) {
          case RECORD -> "is recorded only";
          case FLAG -> "flags at most";
          case RESTRICT -> "may restrict";
        };
    String why = hold.ceiling() == Ceiling.RESTRICT ? "" : ": " + hold.why();
    String stage = policy.rollout().stage().name().toLowerCase(Locale.ROOT);
    return String.format("%s@%s  %s  %s%s", policy.id(), policy.version(), stage, may, why);
  }

  private static String json(Control control) {
    return new String(WireFormat.CONTROL.write(control), UTF_8);
  }
}
