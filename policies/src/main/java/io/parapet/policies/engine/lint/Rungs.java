package io.parapet.policies.engine.lint;

import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.lint.reasoning.Proven;
import io.parapet.policies.policy.Ladder.Rung;
import java.util.List;
import java.util.Locale;

/** Finds rungs of a ladder that no score reaches. */
final class Rungs {
  /** Two scores that differ by less are the same. */
  private static final double TOLERANCE = 1e-9;

  private final Variant variant;
  private final List<Finding> findings;

  Rungs(Variant variant, List<Finding> findings) {
    this.variant = variant;
    this.findings = findings;
  }

  void check() {
    variant.proven().filter(proven -> !proven.alternatives().isEmpty()).ifPresent(this::check);
  }

  private void check(Proven proven) {
    double highest = proven.highest(variant.score());
    double reached = Math.max(highest, whenMissing());
    List<Rung> rungs = variant.policy().thresholds().rungs();
    rungs.stream().filter(rung -> rung.at() > reached + TOLERANCE).forEach(r -> high(r, highest));
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i).at() == rungs.get(i - 1).at()) {
        warn(
            rungs.get(i - 1),
            "%s never decides: %s starts at the same score"
                .formatted(word(rungs.get(i - 1)), word(rungs.get(i))));
      }
    }
  }

  /** A score that asks for features or divides can be missing, and then counts as lowest rung. */
  private double whenMissing() {
    Expression score = variant.score();
    boolean always = score.features().isEmpty() && !score.divides();
    return always ? 0 : variant.policy().thresholds().lowest();
  }

  private void high(Rung rung, double highest) {
    warn(
        rung,
        "%s is never reached: it starts at %s, and the score is at most %s"
            .formatted(word(rung), plain(rung.at()), plain(highest)));
  }

  private void warn(Rung rung, String message) {
    String part =
        variant.platform() == null ? "thresholds." + word(rung) : "overrides." + variant.platform();
    findings.add(Finding.warning(variant.parsed().problem(part, variant.where() + message)));
  }

  private static String word(Rung rung) {
    return rung.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static String plain(double value) {
    return Double.toString(Math.round(value * 1e6) / 1e6);
  }
}
