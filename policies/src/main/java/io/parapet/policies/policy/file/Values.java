package io.parapet.policies.policy.file;

import io.parapet.policies.policy.file.YamlNode.Scalar;
import io.parapet.policies.policy.file.YamlNode.Sequence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values; each throws {@link YamlMistake} with what was expected. */
public final class Values {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) *(s|min|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "min", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Values() {}

  public static String text(YamlNode node) {
    if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    throw expected("text", node);
  }

  public static double number(YamlNode node) {
    if (node instanceof Scalar scalar && NUMBER.matcher(scalar.text()).matches()) {
      return Double.parseDouble(scalar.text());
    }
    throw expected("a number", node);
  }

  static double share(YamlNode node) {
    double value = number(node);
    if (value < 0 || value > 1) {
      throw expected("a number from 0 to 1", node);
    }
    return value;
  }

  static int count(YamlNode node) {
    double value = number(node);
    if (value < 0 || value != Math.rint(value) || value > 1_000_000_000) {
      throw expected("a whole number from 0", node);
    }
    return (int) value;
  }

  public static boolean truth(YamlNode node) {
    return switch (node) {
      case Scalar s when s.text().equals("true") -> true;
      case Scalar s when s.text().equals("false") -> false;
      default -> throw expected("true or false", node);
    };
  }

  static Duration duration(YamlNode node) {
    Matcher matcher = DURATION.matcher(node instanceof Scalar s ? s.text() : "");
    Duration unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
    if (unit == null) {
      throw expected("a duration such as 30 min, 24 h or 7 d", node);
    }
    return unit.multipliedBy(Long.parseLong(matcher.group(1)));
  }

  /** A duration above zero. */
  static Duration lasting(YamlNode node) {
    Duration duration = duration(node);
    if (duration.isZero()) {
      throw expected("a duration above zero", node);
    }
    return duration;
  }

  static LocalDate date(YamlNode node) {
    try {
      return LocalDate.parse(text(node));
    } catch (DateTimeParseException e) {
      throw expected("a date such as 2027-06-30", node);
    }
  }

  public static <T> List<T> list(YamlNode node, Function<YamlNode, T> reading) {
    if (!(node instanceof Sequence sequence)) {
      throw expected("a list", node);
    }
    return sequence.items().stream().map(reading).toList();
  }

  public static <T> Set<T> set(YamlNode node, Function<YamlNode, T> reading) {
    return new LinkedHashSet<>(list(node, reading));
  }

  /** A constant by its name in lower case. */
  public static <E extends Enum<E>> Function<YamlNode, E> word(Class<E> type) {
    return node -> {
      String written = text(node);
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> key(constant).equals(written))
          .findFirst()
          .orElseThrow(() -> unknownWord(node, written, type));
    };
  }

  private static YamlMistake unknownWord(
      YamlNode node, String written, Class<? extends Enum<?>> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Values::key).toList();
    return new YamlMistake(
        node.place(),
        "'"
            + written
            + "' is not known; expected one of "
            + String.join(", ", words)
            + Suggestion.among(written, words));
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public static YamlMistake expected(String what, YamlNode node) {
    return new YamlMistake(node.place(), "expected " + what + ", not " + node.shape());
  }
}
