package io.parapet.policies.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.Explanation.PolicyView;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.engine.lint.Finding;
import io.parapet.policies.engine.lint.Linter;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the linter says of random policies, held against what they do on random subjects. */
class LintIsProvenProperties {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
  private static final Set<String> ENCRYPTION = Set.of("none", "in_transit", "end_to_end");
  private static final Pattern SHADOWED = Pattern.compile("shadowed by (p\\d+), .*");

  @Property(tries = 300)
  void what_can_never_hold_never_does_and_what_always_holds_always_does(@ForAll long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    PolicyFile file = random.policies(1).getFirst().stage("enforced").file();
    List<String> findings = lint(List.of(file));
    PolicySet set = PolicyCompiler.compile(List.of(file));
    for (int i = 0; i < 100; i++) {
      Subject subject = random.subject();
      if (natural(subject)) {
        set.explain(subject).policies().forEach(view -> check(view, findings));
        set.evaluate(subject).policies().forEach(result -> check(result, findings));
      }
    }
  }

  @Example
  void a_score_that_divides_by_zero_is_missing() {
    what_can_never_hold_never_does_and_what_always_holds_always_does(2562514);
  }

  @Property(tries = 100)
  void wherever_a_shadowed_policy_holds_the_other_goes_as_far(@ForAll long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    List<PolicyFile> files =
        random.policies(25).stream().map(p -> p.harm("spam").stage("enforced").file()).toList();
    List<Finding> findings = Linter.lint(files, TODAY);
    PolicySet set = PolicyCompiler.compile(files);
    for (int i = 0; i < 100; i++) {
      Subject subject = random.subject();
      if (natural(subject)) {
        List<PolicyResult> results = set.evaluate(subject).policies();
        findings.forEach(finding -> checkShadow(finding, results));
      }
    }
  }

  private static void check(PolicyView view, List<String> findings) {
    if (findings.stream().anyMatch(message -> message.startsWith("can never hold"))) {
      assertThat(view.truth()).as("%s", findings).isNotEqualTo(Truth.TRUE);
    }
    if (findings.stream().anyMatch(message -> message.startsWith("always holds"))) {
      assertThat(view.clauses()) // without the scope, which may be unknown
          .as("%s", findings)
          .allMatch(clause -> clause.truth() == Truth.TRUE);
    }
  }

  private static void check(PolicyResult result, List<String> findings) {
    for (Outcome outcome : List.of(Outcome.FLAG, Outcome.LIMIT)) {
      String word = outcome.name().toLowerCase(java.util.Locale.ROOT);
      if (findings.stream().anyMatch(message -> message.startsWith(word + " is never reached"))) {
        assertThat(result.outcome()).as("%s", findings).isNotEqualTo(outcome);
      }
    }
  }

  private static void checkShadow(Finding finding, List<PolicyResult> results) {
    Matcher matcher = SHADOWED.matcher(finding.problem().message());
    if (matcher.matches()) {
      String weaker = finding.problem().path().replace(".yaml", "");
      assertThat(outcome(matcher.group(1), results))
          .as("%s", finding)
          .isGreaterThanOrEqualTo(outcome(weaker, results));
    }
  }

  private static Outcome outcome(String policy, List<PolicyResult> results) {
    return results.stream()
        .filter(result -> result.policy().value().equals(policy))
        .map(PolicyResult::outcome)
        .findFirst()
        .orElse(Outcome.ALLOW);
  }

  private static List<String> lint(List<PolicyFile> files) {
    return Linter.lint(files, TODAY).stream().map(f -> f.problem().message()).toList();
  }

  /** Whether every value lies where the linter takes it to lie. */
  private static boolean natural(Subject subject) {
    var values = subject.features().toMap();
    return Stream.of(values.values().toArray()).noneMatch(v -> v instanceof Double d && d < 0)
        && (Double) values.getOrDefault("sender.reply_ratio_24h", 0.0) <= 1
        && ENCRYPTION.contains(values.getOrDefault("message.encryption", "none"))
        && values.getOrDefault("report.reason", "scam").equals("scam");
  }
}
