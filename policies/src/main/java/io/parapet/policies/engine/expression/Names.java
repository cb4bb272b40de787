package io.parapet.policies.engine.expression;

import io.parapet.policies.policy.Parameter;
import java.util.Map;
import java.util.Set;

/**
 * What a policy may name beyond the catalogue.
 *
 * @param parameters its own, by name
 * @param sets the names of all shared sets
 */
public record Names(Map<String, Parameter> parameters, Set<String> sets) {
  public static final Names NONE = new Names(Map.of(), Set.of());
}
