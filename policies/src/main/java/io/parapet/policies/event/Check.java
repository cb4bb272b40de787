package io.parapet.policies.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what came from outside; each failure names the field and what was expected. */
final class Check {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private Check() {}

  static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  static String slug(@Nullable String value, String field) {
    if (!SLUG.matcher(present(value, field)).matches()) {
      throw new IllegalArgumentException(
          field + " must be up to 64 lower-case letters, digits, '-' and '_'");
    }
    return present(value, field);
  }

  static void range(long value, long from, long to, String field) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(
          field + " must be from " + from + " to " + to + ", not " + value);
    }
  }

  static void atMost(int size, int most, String field) {
    if (size > most) {
      throw new IllegalArgumentException(field + " has " + size + " entries, at most " + most);
    }
  }
}
