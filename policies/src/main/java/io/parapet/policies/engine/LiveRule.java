package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.engine.index.Condition;
import io.parapet.policies.engine.index.Lowering;
import io.parapet.policies.engine.index.Quantity;
import io.parapet.policies.engine.index.Rule;
import io.parapet.policies.engine.index.Slots;
import io.parapet.policies.engine.index.Word;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.verdict.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lowers a compiled policy for the index: where it holds, until when, and its condition. */
final class LiveRule {
  private static final Word PLATFORM = new Word.FeatureValue(Slots.of("subject.platform"));

  private LiveRule() {}

  static boolean live(CompiledPolicy compiled) {
    return compiled.policy().rollout().stage() != Stage.DRAFT;
  }

  static Rule of(CompiledPolicy compiled, Map<String, NamedSet> sets) {
    List<Condition> parts = new ArrayList<>();
    parts.add(platform(compiled));
    LocalDate expires = compiled.policy().rollout().expires();
    if (expires != null) {
      parts.add(new Condition.Before(expires.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    parts.add(Lowering.condition(compiled.scope(), sets));
    parts.add(Lowering.condition(compiled.condition(), sets));
    Quantity score = Lowering.quantity(compiled.score(), sets);
    return new Rule(
        compiled.id(),
        Condition.and(parts),
        score,
        compiled.policy().thresholds().lowest(),
        !compiled.dependencies().isEmpty());
  }

  private static Condition platform(CompiledPolicy compiled) {
    PlatformId one = compiled.platform();
    if (one != null) {
      return new Condition.OneOf(PLATFORM, java.util.Set.of(one.value()));
    }
    if (compiled.policy().overrides().isEmpty()) {
      return new Condition.Always(Truth.TRUE);
    }
    return new Condition.Not(
        new Condition.OneOf(
            PLATFORM,
            compiled.policy().overrides().keySet().stream()
                .map(PlatformId::value)
                .collect(Collectors.toSet())));
  }
}
