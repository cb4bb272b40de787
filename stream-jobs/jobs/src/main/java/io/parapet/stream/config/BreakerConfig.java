package io.parapet.stream.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * When people overturn so much of what a policy brought about that it is held to flags.
 *
 * @param least rulings below which nothing is concluded, {@code --breaker-least}
 * @param percent of them overturned at which it opens, {@code --breaker-percent}
 * @param window how far back rulings count, {@code --breaker-window}
 */
public record BreakerConfig(int least, int percent, Duration window) implements Serializable {
  public static BreakerConfig of(Options options) {
    return new BreakerConfig(
        options.number("breaker-least", 10, 1, Integer.MAX_VALUE),
        options.number("breaker-percent", 20, 1, 100),
        options.duration("breaker-window", Duration.ofDays(7)));
  }
}
