package io.parapet.policies.policy.file;

import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.YamlNode.Entry;
import io.parapet.policies.policy.file.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One mapping while it is read. Every mistake becomes a problem and reading goes on with the
 * fallback, so that an author sees all mistakes of a file at once.
 */
public final class Fields {
  private final String path;
  private final Mapping mapping;
  private final List<PolicyProblem> problems;

  private Fields(String path, Mapping mapping, List<PolicyProblem> problems) {
    this.path = path;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Reads a mapping that may hold the named keys and no others. */
  public static Fields of(
      String path, YamlNode node, List<PolicyProblem> problems, List<String> known) {
    if (!(node instanceof Mapping mapping)) {
      throw new YamlMistake(node.place(), "expected a mapping, not " + node.shape());
    }
    Fields fields = new Fields(path, mapping, problems);
    fields.refuseOthersThan(known);
    return fields;
  }

  /** Reads a mapping whose keys are free names. */
  static Fields named(String path, YamlNode node, List<PolicyProblem> problems) {
    if (!(node instanceof Mapping mapping)) {
      throw new YamlMistake(node.place(), "expected a mapping, not " + node.shape());
    }
    return new Fields(path, mapping, problems);
  }

  private void refuseOthersThan(List<String> known) {
    mapping.entries().values().stream()
        .filter(entry -> !known.contains(entry.key().text()))
        .forEach(
            entry ->
                report(
                    entry.key().place(),
                    "unknown key '"
                        + entry.key().text()
                        + "'"
                        + Suggestion.among(entry.key().text(), known)));
  }

  /** The fields of a mapping inside this one. */
  public Fields inner(YamlNode node, List<String> known) {
    return of(path, node, problems, known);
  }

  public Fields innerNamed(YamlNode node) {
    return named(path, node, problems);
  }

  /** What stands in for a mapping that is missing or cannot be read; it reports nothing more. */
  Fields empty() {
    return new Fields(path, new Mapping(Map.of(), mapping.place()), new ArrayList<>());
  }

  /** In the file's order. */
  public Set<String> keys() {
    return mapping.entries().keySet();
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  @Nullable YamlNode node(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? null : entry.value();
  }

  /** Place of the value of a key, or of the mapping without it. */
  public Place place(String key) {
    YamlNode node = node(key);
    return node == null ? mapping.place() : node.place();
  }

  public <T> T require(String key, Function<YamlNode, T> reading, T fallback) {
    if (!has(key)) {
      report(mapping.place(), "'" + key + "' is missing");
      return fallback;
    }
    return optional(key, reading, fallback);
  }

  public <T> T optional(String key, Function<YamlNode, T> reading, T fallback) {
    T read = maybe(key, reading);
    return read == null ? fallback : read;
  }

  /** Null when the key is absent or its value cannot be read. */
  public <T> @Nullable T maybe(String key, Function<YamlNode, T> reading) {
    YamlNode node = node(key);
    if (node == null) {
      return null;
    }
    try {
      return reading.apply(node);
    } catch (YamlMistake mistake) {
      report(mistake.place(), "'" + key + "': " + mistake.getMessage());
      return null;
    }
  }

  /** Reads every entry; an entry that cannot be read is reported and left out. */
  <T> Map<String, T> each(Function<YamlNode, T> reading) {
    Map<String, T> read = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              try {
                read.put(key, reading.apply(entry.value()));
              } catch (YamlMistake mistake) {
                report(mistake.place(), "'" + key + "': " + mistake.getMessage());
              }
            });
    return read;
  }

  public void report(Place place, String message) {
    problems.add(new PolicyProblem(path, place.line(), place.column(), message));
  }
}
