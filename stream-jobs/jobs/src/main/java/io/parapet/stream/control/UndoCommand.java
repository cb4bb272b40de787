package io.parapet.stream.control;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Controls;
import io.parapet.policies.action.Undo;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy undo}. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = {
      "Takes back everything that a version of a policy did by itself, and lets it do nothing more",
      "until it is approved anew. What another policy asked for as well stays. Waits until it is"
          + " done; saying it again changes nothing."
    })
final class UndoCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Signed options = new DeskOptions.Signed();

  @Parameters(paramLabel = "POLICY[@VERSION]", description = "without a version, that in force")
  private String what = "";

  @Option(
      names = "--patience",
      defaultValue = "PT60S",
      description = "how long to wait for it; default: ${DEFAULT-VALUE}")
  private Duration patience = Duration.ZERO;

  /** 0 when nothing of it stands any more, else 1. */
  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (ControlDesk desk = options.connect()) {
      PolicyId policy = new PolicyId(what.split("@", 2)[0]);
      String version = version(desk, policy);
      int before = desk.standing(policy, version).size();
      desk.say(new Undo(policy, version, options.reason, options.signature()));
      int left = await(desk, policy, version);
      int shared = desk.standing(policy, version).size() - left;
      out.printf(
          "%s@%s: %d of %d actions taken back; %d stay, since another policy asked for them too.%n",
          policy, version, before - left - shared, before, shared);
      return left == 0 ? 0 : 1;
    }
  }

  private String version(ControlDesk desk, PolicyId policy) {
    if (what.contains("@")) {
      return what.split("@", 2)[1];
    }
    return desk.policies().stream()
        .filter(found -> found.id().equals(policy))
        .map(Policy::version)
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), policy + " is not in force: name POLICY@VERSION."));
  }

  private int await(ControlDesk desk, PolicyId policy, String version) throws InterruptedException {
    Instant until = Instant.now().plus(patience);
    int left = undone(desk, policy, version).size();
    while (left > 0 && Instant.now().isBefore(until)) {
      Thread.sleep(PAUSE);
      left = undone(desk, policy, version).size();
    }
    return left;
  }

  /** What still stands although nothing else speaks for it. */
  private static List<Action> undone(ControlDesk desk, PolicyId policy, @Nullable String version) {
    Controls controls = desk.controls();
    return desk.standing(policy, version).stream().filter(controls::isUndone).toList();
  }
}
