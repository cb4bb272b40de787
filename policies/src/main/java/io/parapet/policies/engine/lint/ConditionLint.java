package io.parapet.policies.engine.lint;

import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Compiler;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.Mistakes;
import io.parapet.policies.engine.expression.Names;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.text.QuerySyntax;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.verdict.Outcome;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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

  private static final Pattern SET_NAME = Pattern.compile("\\bsets\\.([a-z0-9_]+)");

  private final ParsedPolicy parsed;
  private final List<Finding> findings;

  ConditionLint(ParsedPolicy parsed, List<Finding> findings) {
    this.parsed = parsed;
    this.findings = findings;
  }

  void check() {
    Policy policy = parsed.policy();
    try {
      Names names = new Names(policy.parameters(), setsNamed());
      Expression condition = Compiler.condition(policy.condition(), names);
      Expression score = Compiler.number(policy.score(), names);
      reachable(condition);
      parametersUsed(policy, condition, score);
      content(policy, condition);
      context(policy, condition, score);
      cost(condition);
    } catch (Mistakes mistakes) {
      // The compiler has reported them already.
      return;
    }
  }

  /** Sets are checked by the compiler; here any will do. */
  private Set<String> setsNamed() {
    Set<String> names = new HashSet<>();
    Matcher matcher = SET_NAME.matcher(parsed.policy().condition() + parsed.policy().score());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private void reachable(Expression condition) {
    Contradictions.in(condition)
        .forEach(
            c -> findings.add(Finding.error(parsed.condition().problem(c.offset(), c.message()))));
  }

  private void parametersUsed(Policy policy, Expression condition, Expression score) {
    policy.parameters().keySet().stream()
        .filter(name -> !condition.parametersUsed().contains(name))
        .filter(name -> !score.parametersUsed().contains(name))
        .forEach(
            name ->
                findings.add(
                    Finding.warning(
                        parsed.problem(
                            "parameters." + name, "parameter '" + name + "' is not used"))));
  }

  private void content(Policy policy, Expression condition) {
    boolean seesContent =
        !condition.queries().isEmpty()
            || !condition.policies().isEmpty()
            || condition.features().stream()
                .anyMatch(name -> name.matches("(text|report|context)\\..*"));
    if (CONTENT.contains(policy.harm()) && !seesContent) {
      findings.add(
          Finding.error(
              parsed.problem(
                  "harm",
                  "metadata alone cannot show "
                      + policy.harm().key()
                      + "; ask for reported content or choose a harm of conduct")));
    }
  }

  /** What stands around a reported message may be invented, so it must be proven to restrict. */
  private void context(Policy policy, Expression condition, Expression score) {
    Set<String> read = new HashSet<>(condition.features());
    read.addAll(score.features());
    boolean restricts =
        policy.thresholds().rungs().stream()
            .anyMatch(rung -> rung.outcome().compareTo(Outcome.FLAG) > 0);
    boolean context = read.stream().anyMatch(name -> name.startsWith("context."));
    if (context && restricts && !read.contains(FeatureCatalog.CONTEXT_VERIFIED.name())) {
      findings.add(
          Finding.error(
              parsed.problem(
                  "thresholds",
                  "what stands around a reported message may be invented: restrict only where"
                      + " context.verified, or do no more than flag")));
    }
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
