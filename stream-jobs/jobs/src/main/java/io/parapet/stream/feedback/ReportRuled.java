package io.parapet.stream.feedback;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.ReportId;

/**
 * What a decision says of a report.
 *
 * @param at when it was decided, in milliseconds since 1970
 */
public record ReportRuled(String reportId, Worth worth, long at) {
  /** What came of the report. */
  public enum Worth {
    UPHELD,
    REJECTED,
    /** It shows neither that the reporter was right nor wrong. */
    UNDECIDED
  }

  static ReportRuled of(ReportId report, Decision decision) {
    return new ReportRuled(
        report.value(), worth(decision.ruling()), decision.decidedAt().toEpochMilli());
  }

  private static Worth worth(Ruling ruling) {
    return switch (ruling) {
      case WARN, REMOVE, RESTRICT, SUSPEND, REFER -> Worth.UPHELD;
      case DISMISS -> Worth.REJECTED;
      case SUPPORT, ESCALATE -> Worth.UNDECIDED;
    };
  }
}
