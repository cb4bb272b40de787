package io.parapet.console.search;

import io.parapet.console.routing.Sight;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through all cases. */
public interface CaseSearch {
  /**
   * What meets the search: best first, then newest.
   *
   * @param after the last of the page before; null for the first
   */
  List<Found> find(Search search, Sight sight, Found.@Nullable Place after, int size);

  /** Decided cases that are about any of these accounts, alone or as one of several. */
  List<CaseId> decidedAbout(PlatformId platform, Set<AccountId> accounts);

  long count(Search search, Sight sight);
}
