package io.parapet.console.audit;

import java.util.List;

/** What was written down, for those who check it. */
public interface AuditTrail {
  /** The newest entries, newest first. */
  List<AuditEntry> latest(int size);

  /**
   * The place of the first entry that is altered or missing; 0 when all of it holds.
   *
   * @throws io.parapet.console.store.StoreUnavailable if it cannot be read for now
   */
  long firstBroken();
}
