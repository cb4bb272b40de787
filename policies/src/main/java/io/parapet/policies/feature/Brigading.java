package io.parapet.policies.feature;

/**
 * How much the reports of an account look coordinated. Victims were written to before they report;
 * a crowd that was called in was not. So what counts is how many report whom the account is not
 * known to have written to, against how many it may have reached without our knowing.
 */
final class Brigading {
  private static final double PRIOR = -4;
  private static final double EACH = 0.9;
  private static final int MOST = 10;

  private Brigading() {}

  /**
   * A probability from 0 to 1, by added log-odds; estimated, not fitted.
   *
   * @param reporters distinct, in 24 hours
   * @param unmet those among them whom the account is not known to have written to
   * @param reach strangers and group members it has written to or added in a week
   */
  static double probability(int reporters, int unmet, int reach) {
    if (reporters == 0) {
      return 0;
    }
    double share = (double) Math.min(unmet, reporters) / reporters;
    double evidence = PRIOR + EACH * share * Math.min(unmet, MOST) - 0.7 * Math.log1p(reach);
    return 1 / (1 + Math.exp(-evidence));
  }
}
