package io.parapet.console.queue;

import io.parapet.policies.casework.CaseState;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What this console knows of cases before the lists show it: which one somebody is trying for, and
 * who has which. A hint only: who gets a case is settled by the store.
 */
final class Handed {
  /** Longer than a list can be behind. */
  private static final Duration AHEAD = Duration.ofSeconds(5);

  private static final int SWEEP_AT = 1_000;

  private final Clock clock;
  private final Map<CaseId, Known> known = new ConcurrentHashMap<>();

  Handed(Clock clock) {
    this.clock = clock;
  }

  /**
   * One case.
   *
   * @param gone nobody else gets it; else somebody only tries
   * @param ahead until then this is newer than a list
   * @param holder who works on it; null when nobody does
   * @param until when that ends
   */
  private record Known(
      boolean gone, Instant ahead, @Nullable String holder, @Nullable Instant until) {
    boolean over(Instant now) {
      return now.isAfter(ahead) && (until == null || now.isAfter(until));
    }
  }

  /** Whether nobody has it or tried for it just now; from here on somebody does. */
  boolean reserve(CaseId id) {
    Instant now = clock.instant();
    sweep(now);
    Known mine = new Known(false, now.plus(AHEAD), null, null);
    return known.merge(id, mine, (old, tried) -> now.isAfter(old.ahead()) ? tried : old) == mine;
  }

  /** Whether this console saw it taken just now. */
  boolean gone(CaseId id) {
    Known found = known.get(id);
    return found != null && found.gone() && !clock.instant().isAfter(found.ahead());
  }

  /** The cases that the person works on, as far as this console handed them out. */
  List<CaseId> of(String person) {
    Instant now = clock.instant();
    return known.entrySet().stream()
        .filter(entry -> person.equals(entry.getValue().holder()))
        .filter(entry -> !entry.getValue().over(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A case has just become this. */
  void changed(StoredCase after) {
    CaseWork work = after.work();
    Instant now = clock.instant();
    if (work.free(now)) {
      known.remove(after.id());
      return;
    }
    boolean held = work.state() == CaseState.CLAIMED && !work.onHold(now);
    known.put(
        after.id(),
        held
            ? new Known(
                true,
                now.plus(AHEAD),
                work.claimedBy(),
                Objects.requireNonNull(work.claimedUntil()))
            : new Known(true, now.plus(AHEAD), null, null));
  }

  private void sweep(Instant now) {
    if (known.size() > SWEEP_AT) {
      known.values().removeIf(each -> each.over(now));
    }
  }
}
