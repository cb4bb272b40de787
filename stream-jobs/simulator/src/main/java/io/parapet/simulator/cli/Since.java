package io.parapet.simulator.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A time as people say it: so long ago, or when. */
final class Since {
  private Since() {}

  /**
   * Reads {@code 7d}, {@code 24h}, {@code 90m} or an instant, ISO 8601.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  static Instant parse(String text, Instant now) {
    try {
      return text.contains("T") ? Instant.parse(text) : now.minus(ago(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--since must be such as 7d, 24h or 2026-01-15T00:00:00Z, not " + text, e);
    }
  }

  private static Duration ago(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
  }
}
