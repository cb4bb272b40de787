package io.parapet.console.policy;

import io.parapet.policies.policy.Parameter;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.Written;
import io.parapet.policies.policy.file.PolicyEditor;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy in force and the values that somebody would give its parameters.
 *
 * @param base its file as it is in force
 * @param values by name; those that are as before may stand among them
 */
public record Draft(Policy policy, PolicyFile base, Map<String, Double> values) {
  public Draft {
    values = new LinkedHashMap<>(values);
    values.forEach((name, value) -> require(quantity(policy, name), name, value));
  }

  private static void require(Quantity quantity, String name, double value) {
    if (!(value >= quantity.min() && value <= quantity.max())) {
      throw new IllegalArgumentException(
          "%s must be from %s to %s"
              .formatted(name, Written.number(quantity.min()), Written.number(quantity.max())));
    }
  }

  private static Quantity quantity(Policy policy, String name) {
    if (policy.parameters().get(name) instanceof Quantity quantity) {
      return quantity;
    }
    throw new IllegalArgumentException(policy.id() + " has no number '" + name + "'");
  }

  /** The numbers that can be tuned, in the file's order. */
  public static Map<String, Quantity> tunable(Policy policy) {
    Map<String, Quantity> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, Parameter> parameter : policy.parameters().entrySet()) {
      if (parameter.getValue() instanceof Quantity quantity) {
        numbers.put(parameter.getKey(), quantity);
      }
    }
    return numbers;
  }

  /** The values that differ from those in force. */
  public Map<String, Double> changed() {
    Map<String, Double> changed = new LinkedHashMap<>(values);
    changed.entrySet().removeIf(e -> quantity(policy, e.getKey()).value() == e.getValue());
    return changed;
  }

  /** The file with these values; comments, order and all else as its author wrote it. */
  public PolicyFile file() {
    PolicyFile file = base;
    for (Map.Entry<String, Double> change : changed().entrySet()) {
      file = PolicyEditor.withParameter(file, change.getKey(), change.getValue());
    }
    return file;
  }

  /** What changes, such as {@code strangers: 40 → 60}. */
  public List<String> said() {
    return changed().entrySet().stream()
        .map(
            change ->
                "%s: %s → %s"
                    .formatted(
                        change.getKey(),
                        Written.number(quantity(policy, change.getKey()).value()),
                        Written.number(change.getValue())))
        .toList();
  }
}
