package io.parapet.classifier.cli;

import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.scoring.EnsembleScorer;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the scores of one text and the words that moved them. */
@Command(name = "explain", description = "Scores one text and shows what moved the scores.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private BundleOption bundle = new BundleOption();

  @Parameters(description = "the text", arity = "1")
  private String text = "";

  @Override
  public Integer call() {
    Bundle read = bundle.read();
    EnsembleScorer scorer = new EnsembleScorer(read);
    TextScores scores = scorer.score(text);
    System.out.println("language " + scores.language());
    for (TextLabel label : TextLabel.values()) {
      Double value = scores.of(label);
      if (value != null) {
        boolean flagged = value >= read.model().thresholds()[label.ordinal()];
        System.out.printf("%-24s %.3f%s%n", label.key(), value, flagged ? "  flagged" : "");
      }
    }
    for (Span span : scorer.explain(text).spans()) {
      System.out.printf(
          "%+6.2f %-24s %d-%d %s%n",
          span.contribution(),
          span.label().key(),
          span.start(),
          span.end(),
          text.substring(span.start(), span.end()));
    }
    return 0;
  }
}
