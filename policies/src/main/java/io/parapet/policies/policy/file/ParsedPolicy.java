package io.parapet.policies.policy.file;

import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import java.util.Map;

/**
 * A policy with the places of its parts.
 *
 * @param places by dotted name, such as {@code parameters.strangers} or {@code thresholds.limit}
 */
public record ParsedPolicy(
    PolicyFile file, Policy policy, Excerpt condition, Excerpt score, Map<String, Place> places) {
  public ParsedPolicy {
    places = Map.copyOf(places);
  }

  /** A problem at a named part, or at the top of the file if the part does not stand there. */
  public PolicyProblem problem(String part, String message) {
    Place place = places.getOrDefault(part, Place.TOP);
    return new PolicyProblem(file.path(), place.line(), place.column(), message);
  }
}
