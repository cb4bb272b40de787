package io.parapet.stream.policy;

import io.parapet.policies.action.Controls;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.PolicySetStatus;
import io.parapet.policies.action.Redress;
import io.parapet.policies.engine.Ceilings;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Guard;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.UserNotice;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.config.AutomaticMeasures;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policies that judge now, each as far as people let it go. */
final class InForce {
  private static final Logger LOG = LoggerFactory.getLogger(InForce.class);

  private final AutomaticMeasures measures;
  private PolicySet written;
  private Controls controls;
  private PolicySet judging;
  private Map<PolicyId, Policy> policies;
  private PolicySetStatus status;

  /**
   * @param written serves although files were left out of it; there is nothing better to start with
   */
  InForce(AutomaticMeasures measures, PolicySet written, Controls controls) {
    this.measures = measures;
    this.written = written;
    this.controls = controls;
    judging = written.under(ceilings());
    policies = byId(written);
    status = new PolicySetStatus(written.version(), null, List.of());
  }

  Verdict ask(Subject subject) {
    Verdict verdict = judging.evaluate(subject);
    return switch (measures) {
      case SHADOW -> verdict.withoutAutomaticMeasures();
      case ENFORCED -> verdict;
    };
  }

  /** How many automatic actions a policy may take. */
  Guard quota(PolicyId policy) {
    Policy known = policies.get(policy);
    return known == null ? Guard.DEFAULT : known.guard();
  }

  /** What the policy lets the account be told; null when nothing may be said. */
  @Nullable Notice notice(PolicyId policy, @Nullable String language) {
    Policy ground = policies.get(policy);
    UserNotice notice = ground == null ? null : ground.notice();
    return ground == null || notice == null
        ? null
        : new Notice(
            policy,
            notice.in(language),
            ground.transparency().key(),
            true,
            true,
            Redress.in(language));
  }

  /** Takes the place of the set before, unless any of its files does not compile. */
  void swap(PolicySet next) {
    if (next.version().equals(written.version())) {
      status = new PolicySetStatus(written.version(), null, List.of());
    } else if (next.problems().isEmpty()) {
      LOG.info("Policies {} take the place of {}", next.version(), written.version());
      written = next;
      policies = byId(next);
      status = new PolicySetStatus(next.version(), null, List.of());
      judge();
    } else {
      refuse(next);
    }
  }

  void control(Controls next) {
    controls = next;
    judge();
    say();
  }

  PolicySetStatus status() {
    return status;
  }

  private void refuse(PolicySet next) {
    List<String> problems = next.problems().stream().map(PolicyProblem::toString).toList();
    LOG.error("Policies {} are refused, {} stay: {}", next.version(), written.version(), problems);
    status = new PolicySetStatus(written.version(), next.version(), problems);
  }

  private void judge() {
    judging = written.under(ceilings());
  }

  private void say() {
    if (measures == AutomaticMeasures.ENFORCED) {
      written.policies().stream().filter(InForce::wouldRestrict).forEach(this::say);
    }
  }

  /** While all measures are in shadow, only a stop makes a difference. */
  private Ceilings ceilings() {
    return switch (measures) {
      case ENFORCED -> controls;
      case SHADOW ->
          policy -> controls.of(policy) == Ceiling.RECORD ? Ceiling.RECORD : Ceiling.RESTRICT;
    };
  }

  private static boolean wouldRestrict(Policy policy) {
    Stage stage = policy.rollout().stage();
    return (stage == Stage.ENFORCED || stage == Stage.CANARY)
        && policy.thresholds().rungs().stream().anyMatch(rung -> !rung.measures().isEmpty());
  }

  private void say(Policy policy) {
    Controls.Hold hold = controls.hold(policy.id(), policy.version());
    if (hold.ceiling() != Ceiling.RESTRICT) {
      LOG.warn("Policy {} {} is held back: {}", policy.id(), policy.version(), hold.why());
    }
  }

  private static Map<PolicyId, Policy> byId(PolicySet set) {
    return set.policies().stream().collect(Collectors.toMap(Policy::id, Function.identity()));
  }
}
