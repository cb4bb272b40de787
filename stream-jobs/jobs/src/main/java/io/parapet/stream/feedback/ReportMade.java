package io.parapet.stream.feedback;

import io.parapet.policies.event.ContentReported;
import org.jspecify.annotations.Nullable;

/**
 * Who made a report.
 *
 * @param reason for what; null in state of the first version
 */
public record ReportMade(
    String reportId, String platform, String reporter, @Nullable String reason) {
  static ReportMade of(ContentReported report) {
    return new ReportMade(
        report.reportId().value(),
        report.platform().value(),
        report.reporter().value(),
        report.reason().key());
  }
}
