package io.parapet.classifier.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the model card. */
@Command(name = "card", description = "Prints the model card of a bundle.")
final class CardCommand implements Callable<Integer> {
  @Mixin private BundleOption bundle = new BundleOption();

  @Override
  public Integer call() {
    System.out.print(bundle.read().card());
    return 0;
  }
}
