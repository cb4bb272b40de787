package io.parapet.policies.feature;

/**
 * How much the reports of an account look coordinated. Victims were written to before they report;
 * a crowd that was called in was not. So what counts is how many report whom the account is not
 * known to have written to, against how many it may have reached without our knowing. That the
 * outsiders among them came at once, or reported somebody else together before, makes it more
 * certain; the victims of one wave come at once too, so neither counts for anybody else.
 *
 * @param reporters distinct, in 24 hours
 * @param unmet those among them whom the account is not known to have written to
 * @param bunched the most outsiders among those within ten minutes
 * @param acquainted the most outsiders among those who reported the same other account before
 * @param reach strangers and group members it has written to or added in a week
 */
record Brigading(int reporters, int unmet, int bunched, int acquainted, int reach) {
  private static final double PRIOR = -4;
  private static final double EACH = 0.9;
  private static final double EACH_BUNCHED = 0.5;
  private static final double EACH_ACQUAINTED = 0.7;
  private static final double REACHED = -0.7;
  private static final int MOST = 10;

  /** So many come within ten minutes by chance. */
  private static final int CHANCE = 2;

  /** From 0 to 1, by added log-odds; estimated, not fitted. */
  double probability() {
    if (reporters == 0) {
      return 0;
    }
    double share = (double) Math.min(unmet, reporters) / reporters;
    double evidence = PRIOR + share * together() + REACHED * Math.log1p(reach);
    return 1 / (1 + Math.exp(-evidence));
  }

  private double together() {
    return EACH * Math.min(unmet, MOST)
        + EACH_BUNCHED * Math.max(0, Math.min(bunched, MOST) - CHANCE)
        + EACH_ACQUAINTED * Math.max(0, Math.min(acquainted, MOST) - 1);
  }
}
