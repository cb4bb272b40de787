package io.parapet.policies.policy.file;

import java.util.List;
import java.util.Map;

/** What a YAML file holds, each part with its place. */
public sealed interface YamlNode {
  Place place();

  /** What a reader would call it. */
  String shape();

  /**
   * A single value.
   *
   * @param plain written without quotes, so that it may be a number or a truth value
   */
  record Scalar(String text, boolean plain, Place place) implements YamlNode {
    @Override
    public String shape() {
      return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
  }

  record Sequence(List<YamlNode> items, Place place) implements YamlNode {
    @Override
    public String shape() {
      return "a list";
    }
  }

  /** Keys keep the file's order. */
  record Mapping(Map<String, Entry> entries, Place place) implements YamlNode {
    @Override
    public String shape() {
      return "a mapping";
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, YamlNode value) {}
}
