package io.parapet.policies.policy.file;

import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.YamlNode.Mapping;
import io.parapet.policies.policy.file.YamlNode.Scalar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a shared list: its name, what it is for, and entries that may expire. */
public final class SetReader {
  private final PolicyFile file;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private SetReader(PolicyFile file) {
    this.file = file;
  }

  /** Reads the file; every mistake in it is reported, and with any there is no set. */
  public static Parsing<NamedSet> read(PolicyFile file) {
    SetReader reader = new SetReader(file);
    NamedSet set = reader.tryRead();
    return new Parsing<>(reader.problems.isEmpty() ? set : null, reader.problems);
  }

  private @Nullable NamedSet tryRead() {
    try {
      Fields fields =
          Fields.of(
              file.path(),
              YamlTree.read(file.yaml()),
              problems,
              List.of("name", "meaning", "owner", "entries"));
      fields.require("meaning", Values::text, "");
      fields.require("owner", Values::text, "");
      return new NamedSet(
          fields.require("name", SetReader::name, "unknown"),
          fields.require("entries", node -> entries(fields, node), Map.of()));
    } catch (YamlMistake mistake) {
      problems.add(mistake.in(file));
      return null;
    }
  }

  private static String name(YamlNode node) {
    String text = Values.text(node);
    if (!text.matches("[a-z][a-z0-9_]{0,59}")) {
      throw Values.expected("a name of lower-case letters, digits and _", node);
    }
    return text;
  }

  private static Map<String, Instant> entries(Fields fields, YamlNode node) {
    Map<String, Instant> entries = new LinkedHashMap<>();
    Values.list(node, n -> entry(fields, n))
        .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  private static Map.Entry<String, Instant> entry(Fields outer, YamlNode node) {
    return switch (node) {
      case Scalar scalar -> Map.entry(Values.text(scalar), Instant.MAX);
      case Mapping mapping -> expiring(outer.inner(mapping, List.of("value", "expires")));
      default -> throw Values.expected("a word, or a value with its expiry", node);
    };
  }

  private static Map.Entry<String, Instant> expiring(Fields fields) {
    LocalDate expires = fields.require("expires", Values::date, LocalDate.MAX);
    return Map.entry(
        fields.require("value", Values::text, "?"),
        expires == LocalDate.MAX ? Instant.MAX : expires.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
