package io.parapet.stream.action;

import io.parapet.policies.verdict.Measure;
import io.parapet.stream.policy.Judged;

/** Measures that restrict nobody, and so need no quota. */
final class Protective {
  private Protective() {}

  /**
   * How many actions the measures that do restrict somebody come to. A measure counts even where
   * nothing is known to apply it to.
   */
  static int countOthers(Judged judged) {
    return judged.verdict().measures().stream()
        .filter(measure -> !isProtective(measure))
        .mapToInt(measure -> Math.max(1, judged.subjects(measure).size()))
        .sum();
  }

  private static boolean isProtective(Measure measure) {
    return switch (measure.kind()) {
      case PRESERVE, OFFER_SUPPORT -> true;
      default -> false;
    };
  }
}
