package io.parapet.policies.id;

import org.jspecify.annotations.Nullable;

/**
 * Checks of what came from outside. Each failure is an {@link IllegalArgumentException} that names
 * the field and what was expected.
 */
public final class Check {
  private Check() {}

  /** Returns the value, or throws if it is not there. */
  public static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  public static String slug(@Nullable String value, String field) {
    if (!isSlug(present(value, field))) {
      throw new IllegalArgumentException(
          field + " must be up to 64 lower-case letters, digits, '-' and '_'");
    }
    return present(value, field);
  }

  /** As {@code [a-z0-9][a-z0-9_-]{0,63}}; every event has some of these. */
  private static boolean isSlug(String value) {
    boolean slug = !value.isEmpty() && value.length() <= 64 && isLetterOrDigit(value.charAt(0));
    for (int i = 1; slug && i < value.length(); i++) {
      char c = value.charAt(i);
      slug = isLetterOrDigit(c) || c == '_' || c == '-';
    }
    return slug;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
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
