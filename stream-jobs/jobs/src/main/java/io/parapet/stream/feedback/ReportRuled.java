package io.parapet.stream.feedback;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says of a report.
 *
 * @param at when it was decided, in milliseconds since 1970
 * @param together how many reports the same decision is about; 0 in state of the first version,
 *     where it was not kept
 * @param reason for what it was reported; null as long as the report is not known
 */
public record ReportRuled(
    String reportId, Worth worth, long at, int together, @Nullable String reason) {
  /** What came of the report. */
  public enum Worth {
    UPHELD,
    REJECTED,
    /** It shows neither that the reporter was right nor wrong. */
    UNDECIDED
  }

  static ReportRuled of(ReportId report, Decision decision) {
    return new ReportRuled(
        report.value(),
        worth(decision.ruling()),
        decision.decidedAt().toEpochMilli(),
        decision.reports().size(),
        null);
  }

  ReportRuled forReason(@Nullable String known) {
    return new ReportRuled(reportId, worth, at, together, known);
  }

  private static Worth worth(Ruling ruling) {
    return switch (ruling) {
      case WARN, REMOVE, RESTRICT, SUSPEND, REFER -> Worth.UPHELD;
      case DISMISS -> Worth.REJECTED;
      case SUPPORT, ESCALATE -> Worth.UNDECIDED;
    };
  }
}
