package io.parapet.stream.feedback;

/** A report of a known reporter, and what a decision says of it. */
public record ReporterRuled(ReportMade report, ReportRuled ruling) {
  /** Platform and reporter. */
  public String key() {
    return report.platform() + "/" + report.reporter();
  }
}
