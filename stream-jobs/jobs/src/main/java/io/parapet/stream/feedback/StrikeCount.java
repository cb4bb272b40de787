package io.parapet.stream.feedback;

import io.parapet.policies.feature.FeatureCatalog;
import java.time.Duration;
import java.util.Map;

/** What the strikes of one account come to. */
final class StrikeCount {
  private static final HalfLife FADING = new HalfLife(Strike.LADDER.halfLife());

  /** A strike older than this is forgotten; it counts for less than a twentieth by then. */
  static final Duration KEPT = Duration.ofDays(400);

  private static final Duration WINDOW = Duration.ofDays(90);

  private StrikeCount() {}

  /** The features of the account at that time, in milliseconds since 1970. */
  static Map<String, Double> features(Iterable<Strike> strikes, long now) {
    double points = 0;
    double recent = 0;
    for (Strike strike : strikes) {
      points += strike.points() * FADING.weight(now - strike.at());
      recent += now - strike.at() <= WINDOW.toMillis() ? 1 : 0;
    }
    return Map.of(
        FeatureCatalog.SENDER_STRIKES.name(),
        points,
        FeatureCatalog.SENDER_DECISIONS_AGAINST_90D.name(),
        recent);
  }
}
