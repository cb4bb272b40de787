package io.parapet.policies.casework;

import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.sealed.Sealer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that belongs to a case, whether it is shown or not: what deciding it, telling its
 * reporter and erasing it take. Never what it says.
 *
 * @param key the name of the key that its content is sealed under; null when it has none of its own
 */
public record ReportReference(
    ReportId reportId,
    AccountId reporter,
    ReportReason reason,
    Instant reportedAt,
    @Nullable String key) {
  public ReportReference {
    Check.present(reportId, "reportId");
    Check.present(reporter, "reporter");
    Check.present(reason, "reason");
    Check.present(reportedAt, "reportedAt");
  }

  /** What stays of a report that is shown no longer. */
  public static ReportReference to(CaseReport report) {
    String content = report.sealedContent();
    return new ReportReference(
        report.reportId(),
        report.reporter(),
        report.reason(),
        report.reportedAt(),
        content == null ? null : Sealer.keyOf(content).orElse(null));
  }
}
