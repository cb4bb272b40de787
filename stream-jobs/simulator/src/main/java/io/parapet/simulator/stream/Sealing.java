package io.parapet.simulator.stream;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.sealed.PipelineKey;
import io.parapet.policies.wire.WireFormat;

/**
 * Seals the content of reports to the pipeline's public key, as a platform does.
 *
 * @param publicKey as JWK
 */
public record Sealing(String publicKey) {
  /** The report with its content sealed. */
  public ContentReported seal(ContentReported report, ReportContent content) {
    return report.carrying(PipelineKey.sealTo(publicKey, WireFormat.REPORT_CONTENT.write(content)));
  }
}
