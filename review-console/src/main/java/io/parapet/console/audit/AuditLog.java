package io.parapet.console.audit;

import io.parapet.console.security.Staff;
import io.parapet.policies.id.CaseId;
import org.jspecify.annotations.Nullable;

/** Where deeds are written down, for good. */
public interface AuditLog {
  /**
   * Writes a deed down before it takes effect, so that nothing is seen that is not accounted for.
   *
   * @param purpose what it was done for, in a word
   * @throws io.parapet.console.store.StoreUnavailable if it could not be written
   */
  void record(Staff by, Deed deed, @Nullable CaseId about, String purpose);
}
