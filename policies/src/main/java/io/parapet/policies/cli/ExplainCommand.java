package io.parapet.policies.cli;

import io.parapet.policies.engine.Explanation;
import io.parapet.policies.engine.Explanation.Clause;
import io.parapet.policies.engine.Explanation.Counterfactual;
import io.parapet.policies.engine.Explanation.PolicyView;
import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.engine.expression.InWords;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.Relief;
import io.parapet.policies.policy.Written;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
          "A direct message as JSON; or, as JSON or YAML, kind, platform, account, now, features,"
              + " texts.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path event;

  @Option(names = "--all", description = "Also the policies in scope that did not fire.")
  boolean all;

  @Override
  public Integer call() throws IOException {
    PolicySet set = PolicyCompiler.compile(catalogue.files());
    Subject subject = EventFile.read(event);
    set.problems().forEach(problem -> out().println("Left out: " + problem));
    Explanation explanation = set.explain(subject);
    Verdict verdict = explanation.verdict();
    out()
        .printf(
            "It is %s, with a score of %s (policies %s).%n",
            done(verdict.outcome()), score(verdict.score()), verdict.policySetVersion());
    measures("Measures", verdict.measures());
    measures("Measures if everything that fired counted", verdict.shadow().measures());
    for (PolicyResult result : verdict.policies()) {
      print(result, policy(set, result.policy(), subject), view(explanation, result.policy()));
    }
    if (all) {
      explanation.policies().stream()
          .filter(view -> view.truth() != Truth.TRUE)
          .forEach(this::notFired);
    }
    change(explanation.counterfactual());
    return 0;
  }

  private void measures(String which, List<Measure> measures) {
    if (!measures.isEmpty()) {
      out().printf("%s: %s.%n", which, joined(measures.stream().map(ExplainCommand::measure)));
    }
  }

  private static String measure(Measure measure) {
    String lasts = measure.duration() == null ? "" : " for " + Written.duration(measure.duration());
    return Written.word(measure.kind()).replace('_', ' ')
        + " (the "
        + Written.word(measure.subject())
        + ")"
        + lasts;
  }

  private static Policy policy(PolicySet set, PolicyId id, Subject subject) {
    return set.policies().stream()
        .filter(policy -> policy.id().equals(id))
        .findFirst()
        .orElseThrow()
        .on(subject.platform());
  }

  private static PolicyView view(Explanation explanation, PolicyId id) {
    return explanation.policies().stream()
        .filter(view -> view.policy().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void print(PolicyResult result, Policy policy, PolicyView view) {
    out().printf("%n%s fires: %s.%n", result.policy(), result.reason());
    out().println("  " + consequence(result, policy) + note(result));
    out().println("  It fires because");
    clauses(view, clause -> true);
  }

  private static String consequence(PolicyResult result, Policy policy) {
    Relief relief = policy.relief();
    if (relief != null) {
      return "It vouches: %s less for %s."
          .formatted(
              Written.number(relief.weight()),
              joined(relief.from().stream().map(Harm::key).sorted()));
    }
    String ladder =
        policy.thresholds().rungs().isEmpty()
            ? "it has no thresholds"
            : joined(
                policy.thresholds().rungs().stream()
                    .map(rung -> word(rung.outcome()) + " from " + Written.number(rung.at())));
    return "Its score is %s, which means %s (%s)."
        .formatted(score(result.score()), word(result.outcome()), ladder);
  }

  private static String note(PolicyResult result) {
    String effect =
        result.effective() ? "" : " It is in " + word(result.stage()) + " and has no effect here.";
    String held = result.heldTo() == null ? "" : " It is held to " + word(result.heldTo()) + ".";
    String lost = result.lostTo() == null ? "" : " " + result.lostTo() + " counts instead of it.";
    return effect + held + lost;
  }

  private void notFired(PolicyView view) {
    out().printf("%n%s does not fire: %s.%n", view.policy(), view.title());
    out()
        .println(view.truth() == Truth.UNKNOWN ? "  Something is not known:" : "  Against it says");
    clauses(view, clause -> clause.truth() == view.truth());
  }

  private void clauses(PolicyView view, Predicate<Clause> which) {
    view.clauses().stream().filter(which).forEach(clause -> out().println("  - " + clause.words()));
  }

  private void change(@Nullable Counterfactual other) {
    if (other == null) {
      out().printf("%nNo change of a single feature would change the outcome.%n");
      return;
    }
    Feature feature = FeatureCatalog.get(other.feature());
    out()
        .printf(
            "%nIt would be %s if %s were %s instead of %s: %s.%n",
            done(other.outcome()),
            other.feature(),
            InWords.value(other.to(), feature.unit()),
            InWords.value(other.from(), feature.unit()),
            InWords.meaning(feature));
  }

  private static String done(Outcome outcome) {
    return switch (outcome) {
      case ALLOW -> "allowed";
      case FLAG -> "flagged";
      case LIMIT -> "limited";
      case HOLD -> "held";
      case BLOCK -> "blocked";
    };
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return Written.word(constant);
  }
}
