package io.parapet.policies.engine;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.policy.file.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts each policy after those it asks for; what asks for nothing known or for itself is out. */
final class Dependencies {
  private final Map<String, ParsedPolicy> parsed;
  private final Map<PolicyId, List<CompiledPolicy>> waiting;
  private final List<PolicyProblem> problems;

  Dependencies(
      Map<String, ParsedPolicy> parsed,
      Collection<CompiledPolicy> compiled,
      List<PolicyProblem> problems) {
    this.parsed = parsed;
    this.waiting =
        compiled.stream()
            .collect(
                Collectors.groupingBy(CompiledPolicy::id, LinkedHashMap::new, Collectors.toList()));
    this.problems = problems;
  }

  List<CompiledPolicy> ordered() {
    List<CompiledPolicy> ordered = new ArrayList<>();
    Set<PolicyId> placed = new LinkedHashSet<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (PolicyId id : List.copyOf(waiting.keySet())) {
        List<CompiledPolicy> variants = Objects.requireNonNull(waiting.get(id));
        if (variants.stream().allMatch(variant -> placed.containsAll(variant.dependencies()))) {
          ordered.addAll(variants);
          waiting.remove(id);
          placed.add(id);
          moved = true;
        }
      }
    }
    waiting.keySet().forEach(id -> report(id, placed));
    return ordered;
  }

  private Set<PolicyId> asksFor(PolicyId id) {
    return waiting.getOrDefault(id, List.of()).stream()
        .flatMap(variant -> variant.dependencies().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void report(PolicyId id, Set<PolicyId> placed) {
    for (PolicyId other : asksFor(id)) {
      if (!placed.contains(other)) {
        String why =
            parsed.containsKey(other.value())
                ? "asks for '" + other + "', which is left out or asks for it in turn"
                : "unknown policy '"
                    + other
                    + "'"
                    + Suggestion.among(other.value(), parsed.keySet());
        problems.add(Objects.requireNonNull(parsed.get(id.value())).problem("condition", why));
      }
    }
  }
}
