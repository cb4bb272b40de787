package io.parapet.console.decision;

import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.sealed.SealedException;
import io.parapet.policies.sealed.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the content of a case that goes to the authorities from being erased. */
public final class Preservation {
  private static final Logger LOG = LoggerFactory.getLogger(Preservation.class);

  private final Sealer sealer;

  public Preservation(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Comes before the ruling is written, so that no erasure slips in between. */
  void before(Ruling ruling, StoredCase about) {
    if (ruling == Ruling.REFER) {
      about.stream().reports().forEach(this::keep);
    }
  }

  private void keep(CaseReport report) {
    String content = report.sealedContent();
    try {
      if (content != null) {
        sealer.preserve(content);
      }
    } catch (SealedException unreadable) {
      LOG.warn("the content of report {} cannot be preserved", report.reportId());
    }
  }
}
