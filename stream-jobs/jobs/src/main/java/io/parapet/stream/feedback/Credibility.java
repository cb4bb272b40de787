package io.parapet.stream.feedback;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.stream.feedback.ReportRuled.Worth;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a reporter was right: the posterior mean of a share under a Beta(2, 2) prior, so that a
 * reporter without history counts 0.5 and one report alone says little. For one reason the prior is
 * what holds in general. Older rulings count less; and since a group that acts together may buy
 * credit with an easy target, a report that was upheld along with n − 1 others counts 1/√n, while a
 * rejected one always counts in full.
 */
public final class Credibility {
  /** After this time a ruling counts half. */
  static final HalfLife HALF_LIFE = new HalfLife(Duration.ofDays(180));

  /** A ruling older than this is forgotten; it counts for less than a twentieth by then. */
  static final Duration KEPT = Duration.ofDays(800);

  /** Rulings that the prior counts for. */
  private static final double PRIOR = 4;

  private static final double PRIOR_SHARE = 0.5;

  private double right;
  private double wrong;

  private Credibility() {}

  /** In general and for each reason, at that time in milliseconds since 1970. */
  static Map<String, Double> features(Iterable<ReportRuled> rulings, long now) {
    Credibility general = new Credibility();
    Map<String, Credibility> byReason = new LinkedHashMap<>();
    for (ReportRuled ruling : rulings) {
      general.add(ruling, now);
      if (ruling.reason() != null) {
        byReason.computeIfAbsent(ruling.reason(), reason -> new Credibility()).add(ruling, now);
      }
    }
    String name = FeatureCatalog.REPORT_REPORTER_CREDIBILITY.name();
    double share = general.share(PRIOR_SHARE);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(name, share);
    byReason.forEach((reason, one) -> values.put(name + '@' + reason, one.share(share)));
    return values;
  }

  /** In general, from 0 to 1. */
  static double of(Iterable<ReportRuled> rulings, long now) {
    Credibility general = new Credibility();
    rulings.forEach(ruling -> general.add(ruling, now));
    return general.share(PRIOR_SHARE);
  }

  private void add(ReportRuled ruling, long now) {
    double weight = HALF_LIFE.weight(now - ruling.at());
    right += ruling.worth() == Worth.UPHELD ? weight * sharedCredit(ruling.together()) : 0;
    wrong += ruling.worth() == Worth.REJECTED ? weight : 0;
  }

  /** What one upheld report counts among so many that were upheld together. */
  public static double sharedCredit(int together) {
    return 1 / Math.sqrt(Math.max(1, together));
  }

  /** The share from 0 to 1 of so many right and wrong, where nothing else is known. */
  public static double share(double right, double wrong) {
    return share(right, wrong, PRIOR_SHARE);
  }

  private double share(double prior) {
    return share(right, wrong, prior);
  }

  private static double share(double right, double wrong, double prior) {
    return (right + PRIOR * prior) / (right + wrong + PRIOR);
  }
}
