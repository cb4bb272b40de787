package io.parapet.policies.engine.lint;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.scenario.Scenario;
import io.parapet.policies.engine.scenario.ScenarioKind;
import io.parapet.policies.engine.scenario.Scenarios;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.PolicyReader;
import io.parapet.policies.policy.file.StrikeReader;
import io.parapet.policies.policy.file.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a whole catalogue. */
public final class Linter {
  private final Collection<PolicyFile> files;
  private final LocalDate today;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, ParsedPolicy> policies = new LinkedHashMap<>();

  private Linter(Collection<PolicyFile> files, LocalDate today) {
    this.files = files;
    this.today = today;
  }

  /** All findings, by file and place. */
  public static List<Finding> lint(Collection<PolicyFile> files, LocalDate today) {
    return new Linter(files, today).run();
  }

  private List<Finding> run() {
    PolicySet set = PolicyCompiler.compile(files);
    set.problems().forEach(problem -> findings.add(Finding.error(problem)));
    files.stream().filter(PolicyFile::policy).forEach(this::read);
    policies.values().forEach(this::one);
    new Shadowing(serving(set), findings).check();
    scenarios();
    strikes();
    return findings.stream().sorted().distinct().toList();
  }

  /** What is left out shadows nothing. */
  private List<ParsedPolicy> serving(PolicySet set) {
    Set<PolicyId> ids = set.policies().stream().map(Policy::id).collect(Collectors.toSet());
    return policies.values().stream().filter(parsed -> ids.contains(parsed.policy().id())).toList();
  }

  private void strikes() {
    files.stream()
        .filter(PolicyFile::strikes)
        .flatMap(file -> StrikeReader.read(file).problems().stream())
        .forEach(problem -> findings.add(Finding.error(problem)));
  }

  private void read(PolicyFile file) {
    ParsedPolicy parsed = PolicyReader.read(file).value();
    if (parsed != null) {
      policies.putIfAbsent(parsed.policy().id().value(), parsed);
    }
  }

  private void one(ParsedPolicy parsed) {
    name(parsed);
    expiry(parsed);
    new ConditionLint(parsed, findings).check();
  }

  private void name(ParsedPolicy parsed) {
    String expected = parsed.policy().id() + ".yaml";
    if (!parsed.file().path().equals(expected)) {
      warn(parsed.problem("id", "the file should be called " + expected));
    }
  }

  private void expiry(ParsedPolicy parsed) {
    LocalDate expires = parsed.policy().rollout().expires();
    if (expires != null && !today.isBefore(expires.minusDays(30))) {
      warn(parsed.problem("expires", "the policy ends on " + expires));
    }
  }

  private void scenarios() {
    Scenarios scenarios = Scenarios.read(files);
    scenarios.problems().forEach(problem -> findings.add(Finding.error(problem)));
    scenarios.all().forEach(this::belongs);
    for (ParsedPolicy parsed : policies.values()) {
      Policy policy = parsed.policy();
      Arrays.stream(ScenarioKind.values())
          .filter(kind -> scenarios.all().stream().noneMatch(s -> covers(s, policy, kind)))
          .forEach(kind -> warn(parsed.problem("id", "no scenario of kind " + word(kind))));
    }
  }

  private void belongs(Scenario scenario) {
    if (!policies.containsKey(scenario.policy())) {
      findings.add(
          Finding.error(
              new PolicyProblem(
                  scenario.file(),
                  scenario.place().line(),
                  scenario.place().column(),
                  "scenarios of an unknown policy '"
                      + scenario.policy()
                      + "'"
                      + Suggestion.among(scenario.policy(), policies.keySet()))));
    }
  }

  private static boolean covers(Scenario scenario, Policy policy, ScenarioKind kind) {
    return scenario.kind() == kind && scenario.policy().equals(policy.id().value());
  }

  private static String word(ScenarioKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void warn(PolicyProblem problem) {
    findings.add(Finding.warning(problem));
  }
}
