package io.parapet.policies.casework;

import io.parapet.policies.harm.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon a case should be looked at within its lane, as points that add up, so that people see
 * why one case stands before another.
 *
 * @param parts what adds how many points
 */
public record Priority(List<Part> parts) {
  /** The most a case can have. */
  public static final double MOST = 100;

  private static final double SCORE = 15;
  private static final double TRUSTED = 10;
  private static final double MINORS = 10;

  public Priority {
    parts = List.copyOf(parts);
  }

  /**
   * One reason to look sooner.
   *
   * @param points 0 or more
   */
  public record Part(Factor factor, double points) {}

  /** What can add points. */
  public enum Factor {
    SEVERITY,
    /** The strongest score that a policy gave. */
    SCORE,
    REPORTS,
    /** How much was flagged, and so how far it reached. */
    SUBJECTS,
    /** Earlier decisions against the account. */
    STRIKES,
    TRUSTED_FLAGGER,
    /** Minors were contacted. */
    MINORS
  }

  /** The priority of a case as it stands. */
  public static Priority of(CaseUpdate subject) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Factor.SEVERITY, severity(subject.severity())));
    parts.add(new Part(Factor.SCORE, SCORE * strongest(subject)));
    parts.add(new Part(Factor.REPORTS, logarithmic(subject.reportCount(), 5, 15)));
    parts.add(new Part(Factor.SUBJECTS, logarithmic(subject.subjectCount(), 2, 10)));
    parts.add(new Part(Factor.STRIKES, Math.min(10, number(subject, "sender.strikes"))));
    if (subject.reports().stream().anyMatch(CaseReport::trustedFlagger)) {
      parts.add(new Part(Factor.TRUSTED_FLAGGER, TRUSTED));
    }
    if (number(subject, "sender.minors_contacted_24h") > 0) {
      parts.add(new Part(Factor.MINORS, MINORS));
    }
    return new Priority(parts.stream().filter(part -> part.points() > 0).toList());
  }

  /** The sum, at most {@link #MOST}. */
  public double total() {
    return Math.min(MOST, parts.stream().mapToDouble(Part::points).sum());
  }

  private static double severity(Severity severity) {
    return switch (severity) {
      case LOW -> 10;
      case MEDIUM -> 25;
      case HIGH -> 40;
      case CRITICAL -> 55;
    };
  }

  private static double strongest(CaseUpdate subject) {
    return subject.reasons().stream().mapToDouble(CaseReason::score).max().orElse(0);
  }

  /** Points for each doubling, from the second on. */
  private static double logarithmic(int count, double points, double most) {
    return count <= 1 ? 0 : Math.min(most, points * Math.log(count) / Math.log(2));
  }

  private static double number(CaseUpdate subject, String feature) {
    return subject.features().get(feature) instanceof Number number ? number.doubleValue() : 0;
  }
}
