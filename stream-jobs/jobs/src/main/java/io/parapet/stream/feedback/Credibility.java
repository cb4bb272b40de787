package io.parapet.stream.feedback;

import io.parapet.stream.feedback.ReportRuled.Worth;
import java.time.Duration;

/**
 * How often a reporter was right: the posterior mean of a share under a Beta(2, 2) prior, so that a
 * reporter without history counts 0.5 and one report alone says little. Older rulings count less.
 */
final class Credibility {
  /** After this time a ruling counts half. */
  static final HalfLife HALF_LIFE = new HalfLife(Duration.ofDays(180));

  /** A ruling older than this is forgotten; it counts for less than a twentieth by then. */
  static final Duration KEPT = Duration.ofDays(800);

  private static final double PRIOR_RIGHT = 2;
  private static final double PRIOR_WRONG = 2;

  private Credibility() {}

  /** From 0 to 1, at that time in milliseconds since 1970. */
  static double of(Iterable<ReportRuled> rulings, long now) {
    double right = PRIOR_RIGHT;
    double wrong = PRIOR_WRONG;
    for (ReportRuled ruling : rulings) {
      double weight = HALF_LIFE.weight(now - ruling.at());
      right += ruling.worth() == Worth.UPHELD ? weight : 0;
      wrong += ruling.worth() == Worth.REJECTED ? weight : 0;
    }
    return right / (right + wrong);
  }
}
