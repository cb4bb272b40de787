package io.parapet.console.queue;

import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The best cases of a queue, read whole and ahead of demand, so that handing one out asks nothing
 * of the store but the claim.
 *
 * @param cases in the order of the queue
 * @param end the last that was read; null when there is nothing beyond
 */
record Candidates(List<Candidate> cases, @Nullable QueueEntry end) {
  /** So many last for about a second of fifty people who ask without a pause. */
  private static final int ENOUGH = 400;

  private static final int PAGES = 6;

  /**
   * A candidate.
   *
   * @param whole the case as it was when the list was made
   */
  record Candidate(QueueEntry entry, StoredCase whole) {
    CaseId id() {
      return entry.caseId();
    }
  }

  /** Whether half of them are gone and there are more to read. */
  boolean low(Predicate<CaseId> gone) {
    return end != null && !cases.isEmpty() && gone.test(cases.get(cases.size() / 2).id());
  }

  /**
   * Reads page by page until there is enough. While lists are behind, the first pages hold cases
   * that are gone by now.
   */
  static Candidates read(CaseStore store, QueueQuery query, Predicate<CaseId> gone, Clock clock) {
    List<Candidate> found = new ArrayList<>();
    QueueEntry last = null;
    for (int i = 0; i < PAGES && found.size() < ENOUGH; i++) {
      List<Candidate> page = page(store, query.after(last), clock.instant());
      page.stream().filter(each -> !gone.test(each.id())).forEach(found::add);
      if (page.size() < query.size()) {
        return new Candidates(found, null);
      }
      last = page.getLast().entry();
    }
    return new Candidates(found, last);
  }

  private static List<Candidate> page(CaseStore store, QueueQuery query, Instant now) {
    return store.best(query).stream()
        .map(whole -> new Candidate(QueueEntry.of(whole, now), whole))
        .toList();
  }
}
