package io.parapet.classifier.cli;

import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.scoring.EnsembleScorer;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.TextScores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the scores of one text and the words that moved them. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Scores one text and shows what moved the scores: the amount in log-odds, the label, where"
          + " the words stand in the text as written (UTF-16 offsets), and the words.",
      "Only labels of at least 5 %% are explained, strongest words first."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private BundleOption bundle = new BundleOption();

  @Parameters(description = "the text; - reads it from the standard input", arity = "1")
  private String text = "";

  @Override
  public Integer call() throws IOException {
    Bundle read = bundle.read();
    EnsembleScorer scorer = new EnsembleScorer(read);
    String written = STANDARD_INPUT.equals(text) ? standardInput() : text;
    PrintWriter out = spec.commandLine().getOut();
    print(scorer.score(written), read.model().thresholds(), out);
    for (Span span : scorer.explain(written).spans()) {
      out.println(line(span, written));
    }
    return 0;
  }

  private static void print(TextScores scores, double[] thresholds, PrintWriter out) {
    out.println("language " + scores.language());
    if (scores.values().isEmpty()) {
      out.println("not scored: it holds no Latin letters, or more of other scripts");
    }
    scores
        .values()
        .forEach(
            (label, value) -> {
              String flagged = value >= thresholds[label.ordinal()] ? "  flagged" : "";
              out.println(String.format(Locale.ROOT, "%-24s %.3f%s", label.key(), value, flagged));
            });
  }

  private static String line(Span span, String text) {
    return String.format(
        Locale.ROOT,
        "%+6.2f %-24s %d-%d %s",
        span.contribution(),
        span.label().key(),
        span.start(),
        span.end(),
        text.substring(span.start(), span.end()).replaceAll("\\s+", " "));
  }

  private static String standardInput() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
