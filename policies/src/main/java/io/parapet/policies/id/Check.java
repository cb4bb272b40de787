package io.parapet.policies.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what came from outside. Each failure is an {@link IllegalArgumentException} that names
 * the field and what was expected.
 */
public final class Check {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private Check() {}

  /** Returns the value, or throws if it is not there. */
  public static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  public static String slug(@Nullable String value, String field) {
    if (!SLUG.matcher(present(value, field)).matches()) {
      throw new IllegalArgumentException(
          field + " must be up to 64 lower-case letters, digits, '-' and '_'");
    }
    return present(value, field);
  }

  public static void range(long value, long from, long to, String field) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(
          field + " must be from " + from + " to " + to + ", not " + value);
    }
  }

  public static void atMost(int size, int most, String field) {
    if (size > most) {
      throw new IllegalArgumentException(field + " has " + size + " entries, at most " + most);
    }
  }
}
