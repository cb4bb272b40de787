package io.parapet.console.search;

import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through all cases. */
public interface CaseSearch {
  /**
   * What meets the search in these lanes: best first, then newest.
   *
   * @param escalated also those passed on for more experience
   * @param after the last of the page before; null for the first
   */
  List<Found> find(
      Search search, Set<Lane> lanes, boolean escalated, Found.@Nullable Place after, int size);

  /** Decided cases that are about any of these accounts, alone or as one of several. */
  List<CaseId> decidedAbout(PlatformId platform, Set<AccountId> accounts);

  long count(Search search, Set<Lane> lanes, boolean escalated);
}
