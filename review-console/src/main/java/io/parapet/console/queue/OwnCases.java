package io.parapet.console.queue;

import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.QueueShow;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who works on what without this console having handed it out: from before it started, from another
 * console, or put off until now. One look serves all who ask.
 */
final class OwnCases {
  private static final int PAGE = 500;
  private static final int PAGES = 20;
  private static final QueueQuery TAKEN =
      QueueQuery.first(EnumSet.allOf(Lane.class), PAGE).escalated(true).show(QueueShow.MINE, null);

  private final Lately<Map<String, List<CaseId>>> known;

  OwnCases(CaseStore store, Clock clock) {
    known = new Lately<>(() -> read(store, clock.instant()));
  }

  /** What the person had about a second ago, less what is put off. */
  List<CaseId> of(String person) {
    return known.latest().getOrDefault(person, List.of());
  }

  private static Map<String, List<CaseId>> read(CaseStore store, Instant now) {
    List<QueueEntry> all = new ArrayList<>();
    List<QueueEntry> page = store.queue(TAKEN);
    for (int i = 1; i < PAGES && page.size() == PAGE; i++) {
      all.addAll(page);
      page = store.queue(TAKEN.after(page.getLast()));
    }
    all.addAll(page);
    return all.stream()
        .filter(entry -> entry.claimedBy() != null)
        .filter(entry -> entry.heldUntil() == null || !now.isBefore(entry.heldUntil()))
        .collect(
            Collectors.groupingBy(
                entry -> String.valueOf(entry.claimedBy()),
                Collectors.mapping(QueueEntry::caseId, Collectors.toList())));
  }
}
