package io.parapet.console.queue;

import io.parapet.console.security.Staff;
import io.parapet.policies.id.CaseId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Looks now and then for cases that a person has without this console having handed them out: from
 * before it started, from another console, or put off until now.
 */
final class OwnCases {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final Map<String, Long> lookedAt = new ConcurrentHashMap<>();

  /** What the search finds; nothing when it was asked just now. */
  List<CaseId> listed(Staff staff, Function<Staff, List<CaseId>> search) {
    long now = System.nanoTime();
    boolean[] due = new boolean[1];
    lookedAt.compute(
        staff.name(),
        (name, last) -> {
          due[0] = last == null || now - last >= EVERY_NANOS;
          return due[0] ? now : last;
        });
    return due[0] ? search.apply(staff) : List.of();
  }
}
