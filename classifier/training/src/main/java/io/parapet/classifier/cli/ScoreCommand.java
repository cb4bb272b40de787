package io.parapet.classifier.cli;

import io.parapet.classifier.dataset.Example;
import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.ModelScorer;
import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.Script;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a file of texts. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Reads id, label, text lines; writes a header line and, per line read, id and a probability"
          + " per label, parted by tabs.",
      "A text that holds no Latin letters, or more of other scripts, is not read: it gets 0 for"
          + " all.",
      "Bytes that are no UTF-8 are read as U+FFFD.",
      "A line that is not of that form ends it, with its place; nothing is written then."
    })
final class ScoreCommand implements Callable<Integer> {
  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--in", required = true, description = "tab-separated id, label, text; UTF-8")
  private Path in = Path.of("");

  @Option(names = "--out", required = true, description = "tab-separated, with a header line")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    List<Example> examples = Example.readAnything(in);
    ModelScorer scorer = new ModelScorer(bundle.read().model());
    double[] logits = new double[scorer.model().labels().size()];
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      writer.write("id\t" + String.join("\t", scorer.model().labels()) + "\n");
      for (Example example : examples) {
        Message read = scorer.score(example.text(), logits).message();
        writer.write(line(example.id(), logits, Script.isLatin(read)));
      }
    }
    return 0;
  }

  private static String line(String id, double[] logits, boolean read) {
    StringBuilder line = new StringBuilder(id);
    for (double logit : logits) {
      line.append(String.format(Locale.ROOT, "\t%.6f", read ? Blend.probability(logit) : 0.0));
    }
    return line.append('\n').toString();
  }
}
