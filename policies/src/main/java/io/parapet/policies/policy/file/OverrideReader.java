package io.parapet.policies.policy.file;

import io.parapet.policies.policy.Override;
import io.parapet.policies.policy.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what one platform does differently. */
final class OverrideReader {
  private OverrideReader() {}

  static Override read(
      Fields outer, YamlNode node, Map<String, Parameter> base, Map<String, Place> places) {
    Fields fields = outer.inner(node, List.of("stage", "parameters", "thresholds"));
    LadderReader ladders = new LadderReader(outer, places);
    return new Override(
        fields.maybe("stage", n -> RolloutReader.stage(n, null)),
        fields.optional("parameters", n -> values(fields, n, base), Map.of()),
        fields.maybe("thresholds", n -> ladders.read(n, "overrides.thresholds")));
  }

  private static Map<String, Parameter> values(
      Fields outer, YamlNode node, Map<String, Parameter> base) {
    Fields fields = outer.inner(node, List.copyOf(base.keySet()));
    Map<String, Parameter> values = new LinkedHashMap<>();
    base.forEach(
        (name, parameter) -> {
          Parameter changed =
              fields.optional(name, n -> ParameterReader.replace(parameter, n), parameter);
          if (fields.has(name)) {
            values.put(name, changed);
          }
        });
    return values;
  }
}
