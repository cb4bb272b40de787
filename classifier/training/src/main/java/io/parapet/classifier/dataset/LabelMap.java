package io.parapet.classifier.dataset;

import static java.util.stream.Collectors.joining;

import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a label of a data set says about each of our labels. */
public final class LabelMap {
  static final String FILE = "label-map.txt";

  /** How much a text counts that most likely, but not surely, lacks a label. */
  private static final float LIKELY = 0.3f;

  private final Map<String, Map<TextLabel, Known>> meanings = new HashMap<>();
  private final Set<String> sets = new LinkedHashSet<>();

  /**
   * What is known of one label of a text.
   *
   * @param target 1 when the text carries it, else 0
   * @param weight how much that counts
   */
  public record Known(float target, float weight) {}

  private LabelMap(List<String> lines) {
    for (String line : lines) {
      String[] fields = line.split("\t");
      sets.add(fields[0]);
      meanings.put(fields[0] + "/" + fields[1], parse(fields[2]));
    }
  }

  /** The map that comes with Parapet. */
  public static LabelMap bundled() {
    return new LabelMap(lines(FILE));
  }

  /**
   * Parses {@code spam=1 hate=0 threat=?}.
   *
   * @throws IllegalArgumentException naming the part that is not of that form
   */
  static Map<TextLabel, Known> parse(String meaning) {
    Map<TextLabel, Known> known = new EnumMap<>(TextLabel.class);
    for (String part : meaning.strip().split(" +")) {
      int equals = part.indexOf('=');
      known.put(label(part, Math.max(0, equals)), known(part, part.substring(equals + 1)));
    }
    return known;
  }

  private static TextLabel label(String part, int end) {
    return Stream.of(TextLabel.values())
        .filter(label -> label.key().equals(part.substring(0, end)))
        .findFirst()
        .orElseThrow(() -> unexpected(part));
  }

  private static Known known(String part, String value) {
    return switch (value) {
      case "1" -> new Known(1, 1);
      case "0" -> new Known(0, 1);
      case "?" -> new Known(0, LIKELY);
      default -> throw unexpected(part);
    };
  }

  private static IllegalArgumentException unexpected(String part) {
    String labels = Stream.of(TextLabel.values()).map(TextLabel::key).collect(joining(", "));
    return new IllegalArgumentException(
        "expected label=1, label=0 or label=?, not '" + part + "'; labels are " + labels);
  }

  /** The data sets, in the order of the file. */
  public Set<String> sets() {
    return sets;
  }

  /**
   * What a label of a set says.
   *
   * @throws IllegalArgumentException if the set has no such label
   */
  public Map<TextLabel, Known> meaning(String set, String label) {
    Map<TextLabel, Known> meaning = meanings.get(set + "/" + label);
    if (meaning == null) {
      throw new IllegalArgumentException("the data set " + set + " has no label " + label);
    }
    return meaning;
  }

  /** The lines of a file of this package, without comments and blank lines. */
  static List<String> lines(String file) {
    try (InputStream in = LabelMap.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ArrayList<>(
          text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
