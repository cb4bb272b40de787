package io.parapet.console.tip;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.casefile.CaseFiles.Shown;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.util.Map;

/** Writes out what a report to the authorities asks for. */
public final class TipDesk {
  private final QueueService queue;
  private final CaseFiles files;
  private final AuditLog audit;
  private final Clock clock;

  public TipDesk(QueueService queue, CaseFiles files, AuditLog audit, Clock clock) {
    this.queue = queue;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether this person may export such cases at all. */
  public boolean may(Staff staff, Lane lane) {
    return lane == Lane.CHILD_EXPLOITATION && staff.cleared() && staff.may(Permission.REFER);
  }

  /** Whether the case is ready for it: referred, and so preserved. */
  public boolean ready(StoredCase about) {
    Decision decision = about.work().decision();
    return decision != null && decision.ruling() == Ruling.REFER;
  }

  /**
   * The case as XML, with the names of elements that CyberTipline reports have. Its content is
   * opened for it, on record.
   *
   * @throws WorkRefused if it is not for this person, or the case was not referred
   * @throws io.parapet.console.store.StoreUnavailable if that cannot be written down
   */
  public String export(Staff staff, CaseId id) {
    StoredCase about = queue.visible(staff, id);
    if (!may(staff, about.stream().lane()) || !ready(about)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    audit.record(staff, Deed.EXPORT, id, "tip");
    Map<CaseReport, Shown> opened = files.reveal(staff, about, "tip");
    return new TipDocument(about, opened, clock.instant()).xml();
  }
}
