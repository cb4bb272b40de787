package io.parapet.classifier.cli;

import io.parapet.classifier.dataset.Example;
import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.ModelScorer;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a file of texts. */
@Command(
    name = "score",
    description = "Reads id, label, text lines; writes id and a probability per label.")
final class ScoreCommand implements Callable<Integer> {
  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--in", required = true, description = "tab-separated id, label, text")
  private Path in = Path.of("");

  @Option(names = "--out", required = true, description = "tab-separated, with a header line")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    ModelScorer scorer = new ModelScorer(bundle.read().model());
    double[] logits = new double[scorer.model().labels().size()];
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      writer.write("id\t" + String.join("\t", scorer.model().labels()) + "\n");
      for (Example example : Example.read(in)) {
        scorer.score(example.text(), logits);
        writer.write(example.id());
        for (double logit : logits) {
          writer.write(String.format(Locale.ROOT, "\t%.6f", Blend.probability(logit)));
        }
        writer.write("\n");
      }
    }
    return 0;
  }
}
