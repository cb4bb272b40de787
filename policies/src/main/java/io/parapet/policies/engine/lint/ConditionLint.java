package io.parapet.policies.engine.lint;

import io.parapet.policies.engine.Evidence;
import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.lint.reasoning.Contradictions;
import io.parapet.policies.engine.lint.reasoning.Oddity;
import io.parapet.policies.engine.lint.reasoning.Tautologies;
import io.parapet.policies.engine.text.QuerySyntax;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.verdict.Outcome;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is odd about one policy's condition: it can never hold, always holds, or costs much. */
final class ConditionLint {
  /** What can only be told from content or from somebody's report of it. */
  private static final Set<Harm> CONTENT =
      EnumSet.of(
          Harm.HATE,
          Harm.THREAT,
          Harm.SEXUAL,
          Harm.SELF_HARM,
          Harm.SELF_HARM_ENCOURAGEMENT,
          Harm.NON_CONSENSUAL_IMAGERY,
          Harm.DOXXING,
          Harm.MISINFORMATION,
          Harm.CHILD_EXPLOITATION);

  /** What recipients did with the messages, or people ruled of them. */
  private static final Pattern MINDED =
      Pattern.compile(
          "campaign\\.(shared_domain_)?refusal_ratio|campaign\\.upheld"
              + "|sender\\.(blocks|declines|spam_moves|reports)_24h"
              + "|sender\\.(block|decline|spam|report)_ratio_(24h|7d)");

  private final ParsedPolicy parsed;
  private final List<Finding> findings;

  ConditionLint(ParsedPolicy parsed, List<Finding> findings) {
    this.parsed = parsed;
    this.findings = findings;
  }

  void check() {
    List<Variant> variants = Variant.of(parsed);
    variants.forEach(this::logic);
    variants.forEach(this::proof);
    variants.forEach(this::campaign);
    variants.stream()
        .filter(variant -> variant.platform() == null)
        .forEach(
            general -> {
              parametersUsed(general);
              content(general);
              cost(general.condition());
            });
  }

  /** An override may bring a contradiction that the general condition does not have. */
  private void logic(Variant variant) {
    Contradictions.in(variant.condition()).forEach(oddity -> add(variant, oddity));
    Tautologies.in(variant.condition()).forEach(oddity -> add(variant, oddity));
    new Rungs(variant, findings).check();
  }

  private void add(Variant variant, Oddity oddity) {
    PolicyProblem problem =
        parsed.condition().problem(oddity.offset(), variant.where() + oddity.message());
    findings.add(oddity.fatal() ? Finding.error(problem) : Finding.warning(problem));
  }

  private void parametersUsed(Variant variant) {
    variant.policy().parameters().keySet().stream()
        .filter(name -> !variant.condition().parametersUsed().contains(name))
        .filter(name -> !variant.score().parametersUsed().contains(name))
        .forEach(
            name ->
                findings.add(
                    Finding.warning(
                        parsed.problem(
                            "parameters." + name, "parameter '" + name + "' is not used"))));
  }

  private void content(Variant variant) {
    Policy policy = variant.policy();
    Expression condition = variant.condition();
    boolean seesContent =
        !condition.queries().isEmpty()
            || !condition.policies().isEmpty()
            || condition.features().stream()
                .anyMatch(name -> name.matches("(text|report|context)\\..*"));
    if (CONTENT.contains(policy.harm()) && !seesContent) {
      error(
          "harm",
          "metadata alone cannot show "
              + policy.harm().key()
              + "; ask for reported content or choose a harm of conduct");
    }
  }

  /** What a report shows may be invented, so it must be proven to restrict. */
  private void proof(Variant variant) {
    Set<String> read = read(variant);
    Evidence.of(variant.condition(), variant.score())
        .proof()
        .filter(proof -> restricts(variant.policy()) && !read.contains(proof.name()))
        .ifPresent(
            proof ->
                error(
                    "thresholds",
                    "what a report shows may be invented: restrict only where "
                        + proof.name()
                        + ", or do no more than flag"));
  }

  /**
   * Likeness comes from clients and can be forged, and who forwards a warning is alike too:
   * somebody must have minded, and what follows is a limit that ends by itself.
   */
  private void campaign(Variant variant) {
    Set<String> read = read(variant);
    if (!restricts(variant.policy()) || read.stream().noneMatch(f -> f.startsWith("campaign."))) {
      return;
    }
    if (read.stream().noneMatch(MINDED.asMatchPredicate())) {
      error(
          "condition",
          "a campaign is likeness, which can be forged or innocent: to restrict, also ask what"
              + " recipients did, as campaign.refusal_ratio does, or do no more than flag");
    }
    variant.policy().thresholds().rungs().stream()
        .filter(ConditionLint::lasts)
        .forEach(this::lasting);
  }

  private static boolean lasts(Rung rung) {
    return rung.outcome().compareTo(Outcome.LIMIT) > 0
        || rung.outcome() == Outcome.LIMIT
            && rung.measures().stream().anyMatch(measure -> measure.duration() == null);
  }

  private void lasting(Rung rung) {
    error(
        "thresholds." + rung.outcome().name().toLowerCase(Locale.ROOT),
        "who is in a campaign gets at most a limit that ends by itself: say 'for' of each measure");
  }

  private static Set<String> read(Variant variant) {
    Set<String> read = new HashSet<>(variant.condition().features());
    read.addAll(variant.score().features());
    return read;
  }

  private static boolean restricts(Policy policy) {
    return policy.thresholds().rungs().stream()
        .anyMatch(rung -> rung.outcome().compareTo(Outcome.FLAG) > 0);
  }

  private void error(String part, String message) {
    findings.add(Finding.error(parsed.problem(part, message)));
  }

  private void cost(Expression condition) {
    for (TextQuery query : condition.queries()) {
      if (query instanceof TextQuery.Lucene lucene && QuerySyntax.needsLucene(lucene.query())) {
        findings.add(
            Finding.warning(
                parsed
                    .condition()
                    .problem(
                        Clauses.offset(condition, lucene.query()),
                        "costly: Lucene is asked whenever the plain words of this query occur")));
      }
    }
  }
}
