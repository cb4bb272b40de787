package io.parapet.console.retention;

import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What stands in the store and may have to go. */
public interface RetentionStore {
  /** Decided cases whose content is due and not erased yet, at most so many. */
  List<StoredCase> withContent(Due due, int size);

  /** Notes that the content is gone. */
  void contentErased(CaseId id, Instant at);

  /** Decided cases that are due as a whole, at most so many. */
  List<StoredCase> over(Due due, int size);

  /** Those of its reports that also stand in another case, which is not due. */
  Set<ReportId> heldElsewhere(StoredCase over, Due due);

  /** Deletes a case and what is known of its reports, but for those. */
  void delete(StoredCase over, Set<ReportId> butFor);

  /** Deletes verdicts given before that time, but for those on hold; says how many. */
  long deleteVerdicts(Instant givenBefore, List<LegalHold> holds);

  /** Whether a case about the account is preserved: decided after that time, or still open. */
  boolean preserves(PlatformId platform, AccountId account, Instant decidedAfter);
}
