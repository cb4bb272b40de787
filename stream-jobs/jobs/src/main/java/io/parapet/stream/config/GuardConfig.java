package io.parapet.stream.config;

import java.io.Serializable;

/**
 * How many automatic actions all policies together may take; each policy's file says its own.
 *
 * @param perHour {@code --automatic-per-hour}
 * @param perDay {@code --automatic-per-day}
 */
public record GuardConfig(int perHour, int perDay) implements Serializable {
  static GuardConfig of(Options options) {
    return new GuardConfig(
        options.number("automatic-per-hour", 1_000, 0, Integer.MAX_VALUE),
        options.number("automatic-per-day", 10_000, 0, Integer.MAX_VALUE));
  }
}
