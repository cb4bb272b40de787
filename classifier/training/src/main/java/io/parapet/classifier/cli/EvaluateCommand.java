package io.parapet.classifier.cli;

import io.parapet.classifier.dataset.Corpus;
import io.parapet.classifier.evaluate.Evaluation;
import io.parapet.classifier.evaluate.Plots;
import io.parapet.classifier.evaluate.Shadow;
import io.parapet.classifier.evaluate.Tables;
import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.TextModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a bundle on what was kept back. */
@Command(name = "evaluate", description = "Measures a bundle on the texts that were kept back.")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--data", required = true, description = "folder of <set>.train.tsv files")
  private Path data = Path.of("");

  @Option(names = "--beside", description = "folder of an older bundle: what would change")
  private @Nullable Path older;

  @Option(names = "--plots", description = "folder for SVG plots", defaultValue = "target/plots")
  private Path plots = Path.of("");

  @Option(names = "--seed", defaultValue = "2026", description = "of synthetic texts and bootstrap")
  private long seed;

  @Override
  public Integer call() throws Exception {
    TextModel model = bundle.read().model();
    Corpus corpus = Corpus.read(data, seed);
    Evaluation evaluation = Evaluation.of(model, corpus.kept());
    section("By label and data set", Tables.byLabel(evaluation));
    section("Beside the baselines", Tables.baselines(evaluation));
    section("F1 with 95 % bootstrap intervals", Tables.intervals(evaluation, seed));
    section("Slices", Tables.slices(evaluation));
    section("Neutral mentions of groups, and quoted hate", Tables.identity(evaluation));
    section("Confusion: flagged (columns) by carried (rows)", Tables.confusion(evaluation));
    section("Disguised copies", Tables.disguises(evaluation, corpus.kept(), seed));
    if (older != null) {
      Evaluation before = Evaluation.of(Bundle.read(older).model(), corpus.kept());
      section("What would change", Shadow.compare(before, evaluation));
    }
    Files.createDirectories(plots);
    Plots.write(evaluation, plots);
    System.out.println("plots in " + plots);
    return 0;
  }

  private static void section(String title, String body) {
    System.out.println("## " + title + "\n\n" + body);
  }
}
