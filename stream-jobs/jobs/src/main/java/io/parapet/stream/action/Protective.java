package io.parapet.stream.action;

import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Verdict;

/** Measures that restrict nobody, and so need no quota. */
final class Protective {
  private Protective() {}

  /** How many of a verdict's measures do restrict somebody. */
  static int countOthers(Verdict verdict) {
    return (int) verdict.measures().stream().filter(measure -> !isProtective(measure)).count();
  }

  private static boolean isProtective(Measure measure) {
    return switch (measure.kind()) {
      case PRESERVE, OFFER_SUPPORT -> true;
      default -> false;
    };
  }
}
