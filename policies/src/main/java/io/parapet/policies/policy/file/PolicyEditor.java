package io.parapet.policies.policy.file;

import io.parapet.policies.policy.Written;
import io.parapet.policies.policy.file.YamlNode.Entry;
import io.parapet.policies.policy.file.YamlNode.Mapping;
import io.parapet.policies.policy.file.YamlNode.Scalar;
import java.util.List;

/**
 * Changes single values in a policy's file. Everything else, comments and order included, stays as
 * its author wrote it.
 */
public final class PolicyEditor {
  private PolicyEditor() {}

  /**
   * The file with another value of a parameter, in the parameter's unit.
   *
   * @throws IllegalArgumentException if the file has no such quantity
   */
  public static PolicyFile withParameter(PolicyFile file, String parameter, double value) {
    return with(file, List.of("parameters", parameter, "value"), Written.number(value));
  }

  /**
   * The file at another stage.
   *
   * @param stage as it is written: draft, shadow, canary N % or enforced
   * @throws IllegalArgumentException if the file has no stage
   */
  public static PolicyFile withStage(PolicyFile file, String stage) {
    return with(file, List.of("stage"), stage);
  }

  /**
   * The file with another threshold.
   *
   * @param rung flag, limit, hold or block
   * @param at 0 to 1
   * @throws IllegalArgumentException if the file has no such rung
   */
  public static PolicyFile withThreshold(PolicyFile file, String rung, double at) {
    YamlNode node = find(YamlTree.read(file.yaml()), List.of("thresholds", rung));
    List<String> path =
        node instanceof Mapping ? List.of("thresholds", rung, "at") : List.of("thresholds", rung);
    return with(file, path, Written.number(at));
  }

  private static PolicyFile with(PolicyFile file, List<String> path, String value) {
    YamlNode node = find(YamlTree.read(file.yaml()), path);
    if (!(node instanceof Scalar)) {
      throw new IllegalArgumentException(
          file.path() + " has no single value " + String.join(".", path));
    }
    String yaml = file.yaml();
    int start = yaml.offsetByCodePoints(0, node.place().start());
    int end = yaml.offsetByCodePoints(0, node.place().end());
    return new PolicyFile(file.path(), yaml.substring(0, start) + value + yaml.substring(end));
  }

  private static YamlNode find(YamlNode root, List<String> path) {
    YamlNode node = root;
    for (String key : path) {
      Entry entry = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
      if (entry == null) {
        throw new IllegalArgumentException("there is no " + String.join(".", path));
      }
      node = entry.value();
    }
    return node;
  }
}
