package io.parapet.simulator.run;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.report.ReportContent;
import java.time.Instant;

/** What a platform would tell Parapet. */
public sealed interface Happening {
  Instant at();

  /** Around a direct message, as metadata. */
  record Told(DmEvent event) implements Happening {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /**
   * A report, its content not yet sealed.
   *
   * @param report without content
   */
  record Reported(ContentReported report, ReportContent content) implements Happening {
    @Override
    public Instant at() {
      return report.reportedAt();
    }
  }
}
