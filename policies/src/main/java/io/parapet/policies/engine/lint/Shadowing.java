package io.parapet.policies.engine.lint;

import io.parapet.policies.engine.lint.reasoning.Proven;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.verdict.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds policies that add nothing: wherever they hold, another of the same harm holds as well and
 * goes at least as far. Policies with overrides are passed over.
 */
final class Shadowing {
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<PolicyId> askedFor = new HashSet<>();
  private final List<Finding> findings;

  private record Candidate(Variant variant, Proven proven) {
    Policy policy() {
      return variant.policy();
    }
  }

  Shadowing(Collection<ParsedPolicy> policies, List<Finding> findings) {
    this.findings = findings;
    policies.forEach(parsed -> Variant.general(parsed).ifPresent(this::consider));
  }

  private void consider(Variant variant) {
    askedFor.addAll(variant.condition().policies());
    askedFor.addAll(variant.score().policies());
    variant
        .proven()
        .filter(proven -> !proven.alternatives().isEmpty())
        .filter(proven -> !variant.policy().safeguard())
        .ifPresent(proven -> candidates.add(new Candidate(variant, proven)));
  }

  void check() {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate weaker = candidates.get(i);
      for (int j = 0; j < candidates.size(); j++) {
        Candidate stronger = candidates.get(j);
        if (i != j && shadows(stronger, weaker) && (j < i || !shadows(weaker, stronger))) {
          report(weaker, stronger);
          break;
        }
      }
    }
  }

  private boolean shadows(Candidate stronger, Candidate weaker) {
    return comparable(stronger.policy(), weaker.policy())
        && !askedFor.contains(weaker.policy().id())
        && weaker.proven().implies(stronger.proven())
        && goesAsFar(stronger, weaker);
  }

  private static boolean comparable(Policy a, Policy b) {
    return a.harm() == b.harm()
        && a.rollout().equals(b.rollout())
        && a.response() == b.response()
        && a.severity().compareTo(b.severity()) >= 0
        && a.overrides().isEmpty()
        && b.overrides().isEmpty();
  }

  private static boolean goesAsFar(Candidate stronger, Candidate weaker) {
    Rung most = weaker.policy().thresholds().reachedBy(highest(weaker));
    double least = weaker.proven().lowest(stronger.variant().score()).orElse(0.0);
    Rung atLeast = stronger.policy().thresholds().reachedBy(least);
    if (most == null || atLeast == null) {
      return false;
    }
    int further = atLeast.outcome().compareTo(most.outcome());
    return further > 0 || (further == 0 && does(atLeast).containsAll(does(most)));
  }

  private static double highest(Candidate candidate) {
    return candidate.proven().highest(candidate.variant().score());
  }

  private static List<Object> does(Rung rung) {
    return rung.measures().stream().map((Measure m) -> (Object) m).toList();
  }

  private void report(Candidate weaker, Candidate stronger) {
    Rung most = weaker.policy().thresholds().reachedBy(highest(weaker));
    findings.add(
        Finding.warning(
            weaker
                .variant()
                .parsed()
                .problem(
                    "condition",
                    "shadowed by %s, which holds wherever this does and goes at least as far (%s)"
                        .formatted(
                            stronger.policy().id(),
                            most == null ? "" : most.outcome().name().toLowerCase(Locale.ROOT)))));
  }
}
