package io.parapet.stream.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code --name value} pairs as a job's main gets them. Jobs that run together get the same list,
 * so each takes what it knows.
 */
public final class Options {
  private static final String PREFIX = "--";

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @throws IllegalArgumentException if they are not pairs
   */
  public static Options parse(String... args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!args[i].startsWith(PREFIX) || i + 1 == args.length) {
        throw new IllegalArgumentException("expected --name value, got '" + args[i] + "'");
      }
      values.put(args[i].substring(PREFIX.length()), args[i + 1]);
    }
    return new Options(values);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /**
   * @throws IllegalArgumentException if it is no whole number within the range
   */
  public int number(String name, int otherwise, int from, int to) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw expected(name, "a whole number from " + from + " to " + to);
  }

  /**
   * Reads a duration, ISO 8601 or short such as {@code 5ms}, {@code 30s}, {@code 24h}.
   *
   * @throws IllegalArgumentException if it is none, or negative
   */
  public Duration duration(String name, Duration otherwise) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      Duration duration =
          text.endsWith("ms")
              ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
              : Duration.parse(text.startsWith("P") ? text : "PT" + text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException | NumberFormatException notADuration) {
      // told below
    }
    throw expected(name, "a duration such as PT30S, 30s, 24h or 5ms");
  }

  /**
   * @throws IllegalArgumentException if it is not one of the constants, in lower case
   */
  public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw expected(name, "one of " + java.util.Arrays.toString(type.getEnumConstants()));
  }

  /** Every option whose name starts so, without the start. */
  public Map<String, String> startingWith(String start) {
    Map<String, String> found = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(start)) {
            found.put(name.substring(start.length()), value);
          }
        });
    return found;
  }

  private static IllegalArgumentException expected(String name, String what) {
    return new IllegalArgumentException("--" + name + " must be " + what);
  }
}
