package io.parapet.policies.engine;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.policy.Ladder;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.Relief;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What every policy must keep to, whatever its condition says. */
final class PolicyRules {
  private final ParsedPolicy parsed;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private PolicyRules(ParsedPolicy parsed) {
    this.parsed = parsed;
  }

  static List<PolicyProblem> check(ParsedPolicy parsed) {
    PolicyRules rules = new PolicyRules(parsed);
    Policy policy = parsed.policy();
    rules.parameters(policy, "parameters.");
    rules.ladder(policy.thresholds(), policy.harm());
    policy
        .overrides()
        .forEach(
            (platform, override) -> {
              Policy there = policy.on(platform);
              rules.parameters(there, "overrides." + platform + ".");
              rules.ladder(there.thresholds(), policy.harm());
            });
    rules.relief(policy);
    return rules.problems;
  }

  private void parameters(Policy policy, String prefix) {
    policy
        .parameters()
        .forEach(
            (name, parameter) -> {
              if (!parameter.inRange()) {
                String range =
                    parameter instanceof Quantity q ? " " + q.min() + " to " + q.max() : "";
                report(
                    prefix.startsWith("overrides.")
                        ? prefix.substring(0, prefix.length() - 1)
                        : prefix + name,
                    "parameter '" + name + "' is outside its range" + range);
              }
            });
  }

  private void ladder(Ladder ladder, Harm harm) {
    List<Rung> rungs = ladder.rungs();
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i).at() < rungs.get(i - 1).at()) {
        report(
            part(rungs.get(i)),
            key(rungs.get(i)) + " must not start below " + key(rungs.get(i - 1)));
      }
    }
    rungs.forEach(rung -> measures(rung, harm));
  }

  private void measures(Rung rung, Harm harm) {
    if (rung.measures().stream().anyMatch(m -> !m.reversible())) {
      report(part(rung), "a measure that cannot be undone is never automatic; people decide it");
    }
    if (rung.measures().stream().anyMatch(m -> m.kind() == MeasureKind.SUSPEND)) {
      report(part(rung), "suspending an account is never automatic; people decide it");
    }
    if (rung.outcome() != Outcome.FLAG && rung.measures().isEmpty()) {
      report(part(rung), key(rung) + " needs the measures it stands for");
    }
    if (harm.lane() == Lane.CHILD_EXPLOITATION && tooMuch(rung)) {
      report(
          part(rung),
          "in the child exploitation lane nothing is automatic but a flag that preserves");
    }
    if (harm == Harm.SELF_HARM && rung.outcome() != Outcome.FLAG) {
      report(part(rung), "somebody who speaks of self-harm gets help, never a restriction");
    }
  }

  private static boolean tooMuch(Rung rung) {
    return rung.outcome() != Outcome.FLAG
        || rung.measures().stream().anyMatch(m -> m.kind() != MeasureKind.PRESERVE);
  }

  private void relief(Policy policy) {
    Relief relief = policy.relief();
    if (relief == null) {
      return;
    }
    if (policy.harm() != Harm.NONE || !policy.thresholds().rungs().isEmpty()) {
      report("relief", "a safeguard has harm none and no thresholds");
    }
    if (relief.from().stream().anyMatch(harm -> harm.lane() != Lane.INTEGRITY)) {
      report("relief", "a safeguard cannot vouch against harm to a person");
    }
  }

  private static String key(Rung rung) {
    return rung.outcome().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String part(Rung rung) {
    return "thresholds." + key(rung);
  }

  private void report(String part, String message) {
    problems.add(parsed.problem(part, message));
  }
}
