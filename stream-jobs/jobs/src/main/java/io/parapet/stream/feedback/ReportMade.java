package io.parapet.stream.feedback;

import io.parapet.policies.event.ContentReported;

/** Who made a report. */
public record ReportMade(String reportId, String platform, String reporter) {
  static ReportMade of(ContentReported report) {
    return new ReportMade(
        report.reportId().value(), report.platform().value(), report.reporter().value());
  }
}
