package io.parapet.classifier.cli;

import io.parapet.classifier.dataset.Corpus;
import io.parapet.classifier.evaluate.Evaluation;
import io.parapet.classifier.evaluate.ModelCard;
import io.parapet.classifier.evaluate.Plots;
import io.parapet.classifier.evaluate.Report;
import io.parapet.classifier.model.Bundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a bundle on what was kept back. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a bundle on the texts that were kept back, and prints tables in Markdown: figures"
          + " with 95 %% intervals per label and data set, real and synthetic texts apart;"
          + " baselines; slices; false accusations where groups are named; confusion; disguised"
          + " copies; languages."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--data", required = true, description = "folder of <set>.train.tsv files")
  private Path data = Path.of("");

  @Option(
      names = "--beside",
      description = "folder of the bundle in force: what would change if this one took its place")
  private @Nullable Path inForce;

  @Option(
      names = "--plots",
      defaultValue = "target/plots",
      description = "folder for reliability plots and PR curves, SVG; default: ${DEFAULT-VALUE}")
  private Path plots = Path.of("");

  @Option(names = "--card", description = "write the model card, as measured, to this file")
  private @Nullable Path card;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      description = "of synthetic and disguised texts; default: ${DEFAULT-VALUE}")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Bundle measured = bundle.read();
    Corpus corpus = Corpus.read(data, seed);
    Evaluation evaluation = Evaluation.of(measured.model(), corpus.kept());
    PrintWriter out = spec.commandLine().getOut();
    out.println("# Bundle " + measured.version() + "\n");
    out.println(Report.of(evaluation, seed));
    if (inForce != null) {
      Evaluation before = Evaluation.of(Bundle.read(inForce).model(), corpus.kept());
      out.println(Report.change(before, evaluation));
    }
    if (card != null) {
      Files.writeString(card, ModelCard.write(evaluation, measured.manifest().provenance()));
    }
    out.println(Plots.write(evaluation, plots) + " plots in " + plots);
    out.flush();
    return 0;
  }
}
