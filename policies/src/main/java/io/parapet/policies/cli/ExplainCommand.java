package io.parapet.policies.cli;

import io.parapet.policies.engine.Explanation;
import io.parapet.policies.engine.Explanation.Counterfactual;
import io.parapet.policies.engine.Explanation.PolicyView;
import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what fired and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says in words what fires on an event, and why.")
final class ExplainCommand extends Printing implements Callable<Integer> {
  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Option(
      names = "--event",
      required = true,
      paramLabel = "FILE",
      description =
          "A direct message as JSON, or an object with platform, account, kind, features, texts.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path event;

  @Option(names = "--all", description = "Also the policies in scope that did not fire.")
  boolean all;

  @Override
  public Integer call() throws IOException {
    PolicySet set = PolicyCompiler.compile(catalogue.files());
    Explanation explanation = set.explain(EventFile.read(event));
    Verdict verdict = explanation.verdict();
    out()
        .printf(
            "%s, score %.2f (policies %s)%n",
            word(verdict.outcome()), verdict.score(), verdict.policySetVersion());
    verdict.policies().forEach(this::print);
    explanation.policies().stream()
        .filter(view -> all || view.truth() == Truth.TRUE)
        .forEach(this::print);
    Counterfactual other = explanation.counterfactual();
    if (other != null) {
      out()
          .printf(
              "It would be %s if %s were %s instead of %s.%n",
              word(other.outcome()), other.feature(), other.to(), other.from());
    }
    return 0;
  }

  private void print(PolicyResult result) {
    out().printf("  %s: %s%s%n", result.policy(), word(result.outcome()), note(result));
  }

  private static String note(PolicyResult result) {
    String shadow = result.effective() ? "" : ", " + word(result.stage()) + " without effect";
    return result.lostTo() == null ? shadow : shadow + ", lost to " + result.lostTo();
  }

  private void print(PolicyView view) {
    out().printf("%n%s (%s), score %.2f%n", view.title(), view.policy(), view.score());
    view.clauses()
        .forEach(clause -> out().printf("  %-7s %s%n", word(clause.truth()), clause.text()));
    view.features()
        .forEach(
            (name, value) ->
                out().printf("    %s = %s%n", name, value == null ? "missing" : value));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
