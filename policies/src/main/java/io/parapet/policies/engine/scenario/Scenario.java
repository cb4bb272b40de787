package io.parapet.policies.engine.scenario;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.policy.file.Place;

/**
 * One situation and what is expected of it.
 *
 * @param file path of the scenario file
 * @param policy id of the policy it belongs to
 */
public record Scenario(
    String file,
    String policy,
    String name,
    ScenarioKind kind,
    Subject subject,
    Expectation expected,
    Place place) {
  @Override
  public String toString() {
    return policy + ": " + name;
  }
}
