package io.parapet.console.queue;

import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cases that this console has just handed out, or is about to. Lists are a second behind, so many
 * who ask at once would all try for the same ones. A hint only: who gets a case is settled by the
 * store.
 */
final class Recent {
  private static final Duration KEPT = Duration.ofSeconds(3);
  private static final int SWEEP_AT = 1_000;

  private final Clock clock;
  private final Map<CaseId, Instant> until = new ConcurrentHashMap<>();

  Recent(Clock clock) {
    this.clock = clock;
  }

  /** Whether nobody tried for it just now; from here on somebody did. */
  boolean first(CaseId id) {
    Instant now = clock.instant();
    if (until.size() > SWEEP_AT) {
      until.values().removeIf(now::isAfter);
    }
    boolean[] first = new boolean[1];
    until.compute(
        id,
        (key, known) -> {
          first[0] = known == null || now.isAfter(known);
          return first[0] ? now.plus(KEPT) : known;
        });
    return first[0];
  }

  void forget(CaseId id) {
    until.remove(id);
  }
}
