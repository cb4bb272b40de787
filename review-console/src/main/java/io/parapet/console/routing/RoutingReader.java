package io.parapet.console.routing;

import io.parapet.policies.casework.CaseFilter;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.file.YamlMistake;
import io.parapet.policies.policy.file.YamlNode;
import io.parapet.policies.policy.file.YamlNode.Mapping;
import io.parapet.policies.policy.file.YamlNode.Scalar;
import io.parapet.policies.policy.file.YamlNode.Sequence;
import io.parapet.policies.policy.file.YamlTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads routing rules: YAML in, a table out, or the first mistake with its place. */
final class RoutingReader {
  private static final Set<String> KEYS =
      Set.of("name", "harms", "severities", "languages", "regions", "platforms", "skill", "target");

  private RoutingReader() {}

  /**
   * Reads the whole file.
   *
   * @throws RoutingMistake if it is not such a file
   */
  static RoutingTable read(String yaml) {
    try {
      Mapping top = mapping(YamlTree.read(yaml));
      YamlNode queues = value(top, "queues");
      if (queues == null) {
        throw mistake(top, "expected 'queues:' with a list");
      }
      return table(sequence(queues));
    } catch (YamlMistake mistake) {
      throw RoutingMistake.of(mistake, yaml);
    }
  }

  private static RoutingTable table(Sequence list) {
    List<CaseQueue> queues = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode item : list.items()) {
      CaseQueue queue = queue(mapping(item));
      if (!names.add(queue.name())) {
        throw mistake(item, "a queue '" + queue.name() + "' stands above already");
      }
      if (item != list.items().getLast() && queue.filter().equals(CaseFilter.ANY)) {
        throw mistake(item, "takes every case, so that none reaches the queues below");
      }
      queues.add(queue);
    }
    if (queues.isEmpty() || !queues.getLast().filter().equals(CaseFilter.ANY)) {
      throw mistake(list, "the last queue must have no conditions, so that no case is lost");
    }
    return new RoutingTable(queues);
  }

  private static CaseQueue queue(Mapping fields) {
    fields
        .entries()
        .forEach(
            (key, entry) -> {
              if (!KEYS.contains(key)) {
                throw mistake(
                    entry.key(), "unknown '" + key + "'; expected one of " + sorted(KEYS));
              }
            });
    String name = text(required(fields, "name"));
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw mistake(required(fields, "name"), "a name has small letters, digits and hyphens");
    }
    YamlNode skill = value(fields, "skill");
    return new CaseQueue(
        name,
        filter(fields),
        skill == null ? null : text(skill),
        target(required(fields, "target")));
  }

  private static CaseFilter filter(Mapping fields) {
    return new CaseFilter(
        words(fields, "harms", node -> constant(Harm.class, node)),
        words(fields, "severities", node -> constant(Severity.class, node)),
        words(fields, "languages", RoutingReader::language),
        words(fields, "regions", RoutingReader::region),
        words(fields, "platforms", node -> new PlatformId(text(node))));
  }

  private static <T> Set<T> words(Mapping fields, String key, Function<YamlNode, T> read) {
    YamlNode list = value(fields, key);
    return list == null
        ? Set.of()
        : sequence(list).items().stream()
            .map(read)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, YamlNode node) {
    String word = text(node);
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                mistake(
                    node,
                    "unknown '%s'; expected one of %s"
                        .formatted(
                            word,
                            Arrays.stream(type.getEnumConstants())
                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
  }

  private static String language(YamlNode node) {
    String tag = text(node);
    if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
      throw mistake(node, "expected a language such as de or pt-BR");
    }
    return tag;
  }

  private static String region(YamlNode node) {
    String region = text(node);
    if (!region.matches("[A-Z]{2}|[0-9]{3}")) {
      throw mistake(node, "expected a region such as BR");
    }
    return region;
  }

  private static Duration target(YamlNode node) {
    String text = text(node);
    if (!text.matches("[1-9][0-9]{0,3}[mhd]")) {
      throw mistake(node, "expected a time such as 15m, 4h or 2d");
    }
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'm' -> Duration.ofMinutes(amount);
      case 'h' -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static YamlNode required(Mapping fields, String key) {
    YamlNode found = value(fields, key);
    if (found == null) {
      throw mistake(fields, "'" + key + "' is missing");
    }
    return found;
  }

  private static @Nullable YamlNode value(Mapping fields, String key) {
    YamlNode.Entry entry = fields.entries().get(key);
    return entry == null ? null : entry.value();
  }

  private static Mapping mapping(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    throw mistake(node, "expected a mapping, not " + node.shape());
  }

  private static Sequence sequence(YamlNode node) {
    if (node instanceof Sequence sequence) {
      return sequence;
    }
    throw mistake(node, "expected a list such as [one, two], not " + node.shape());
  }

  private static String text(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw mistake(node, "expected a word, not " + node.shape());
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private static RoutingMistake mistake(YamlNode at, String message) {
    return new RoutingMistake(at.place().line(), at.place().column(), message);
  }
}
