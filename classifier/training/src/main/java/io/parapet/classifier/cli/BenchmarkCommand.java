package io.parapet.classifier.cli;

import io.parapet.classifier.dataset.Example;
import io.parapet.classifier.evaluate.Benchmark;
import io.parapet.classifier.train.Progress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Trains on one labelled file and measures on another. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Trains the architecture on one labelled file and measures it on another.")
final class BenchmarkCommand implements Callable<Integer> {
  @Option(names = "--train", required = true, description = "tab-separated id, label, text")
  private Path train = Path.of("");

  @Option(names = "--test", required = true, description = "tab-separated id, label, text")
  private Path test = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Benchmark.Result result =
        Benchmark.run(Example.read(train), Example.read(test), Progress.on(System.err));
    System.err.println();
    System.out.println(json ? JsonMapper.shared().writeValueAsString(result) : table(result));
    return 0;
  }

  private static String table(Benchmark.Result result) {
    return String.format(
        """
        learned from        %d texts, labels %s
        measured on         %d texts
        accuracy            %.4f
        macro-F1            %.4f  (thresholds from held-out folds)
        macro-F1, greatest  %.4f  (no thresholds)
        macro AUC           %.4f  (one versus rest)
        macro-F1, disguised %s
        per message         %.1f µs
        training            %.0f s\
        """,
        result.train(),
        result.labels(),
        result.test(),
        result.accuracy(),
        result.macroF1(),
        result.macroF1Greatest(),
        result.macroArea(),
        result.disguised().entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%.4f %s", e.getValue(), e.getKey()))
            .collect(Collectors.joining(", ")),
        result.microseconds(),
        result.trainingSeconds());
  }
}
