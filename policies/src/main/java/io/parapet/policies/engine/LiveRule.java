package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.engine.index.Condition;
import io.parapet.policies.engine.index.Lowering;
import io.parapet.policies.engine.index.Rule;
import io.parapet.policies.engine.index.Slots;
import io.parapet.policies.engine.index.Word;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lowers a compiled policy for the index: where it holds, until when, and its condition. */
final class LiveRule {
  private static final Word PLATFORM = new Word.FeatureValue(Slots.of("subject.platform"));

  private LiveRule() {}

  static boolean live(CompiledPolicy compiled) {
    return compiled.policy().rollout().stage() != Stage.DRAFT;
  }

  static Rule of(
      Policy policy,
      @Nullable PlatformId platform,
      Expression scope,
      Expression condition,
      Expression score) {
    List<Condition> parts = new ArrayList<>();
    parts.add(platform == null ? elsewhere(policy) : on(Set.of(platform)));
    LocalDate expires = policy.rollout().expires();
    if (expires != null) {
      parts.add(new Condition.Before(expires.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    parts.add(Lowering.condition(scope));
    parts.add(Lowering.condition(condition));
    return Rule.of(
        policy.id(),
        Condition.and(parts),
        Lowering.quantity(score),
        policy.thresholds().lowest(),
        !condition.policies().isEmpty() || !score.policies().isEmpty());
  }

  /** On every platform without an override. */
  private static Condition elsewhere(Policy policy) {
    return policy.overrides().isEmpty()
        ? new Condition.Always(Truth.TRUE)
        : new Condition.Not(on(policy.overrides().keySet()));
  }

  private static Condition on(Set<PlatformId> platforms) {
    return new Condition.OneOf(
        PLATFORM, platforms.stream().map(PlatformId::value).collect(Collectors.toSet()));
  }
}
