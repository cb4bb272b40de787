package io.parapet.classifier.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the model card. */
@Command(
    name = "card",
    mixinStandardHelpOptions = true,
    description = "Prints the model card of a bundle: what it is for, its limits, its figures.")
final class CardCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private BundleOption bundle = new BundleOption();

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(bundle.read().card());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
