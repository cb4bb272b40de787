package io.parapet.console.quality;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.quality.ReviewDesk.Opened;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Mixes golden cases into what people are handed. Such a case looks as if nobody had ruled on it,
 * and what is ruled is noted and has no effect. Opening it counts in the exposure budget as any
 * other. Child exploitation is never golden, and nothing is mixed in while a case of danger to life
 * or to children waits.
 */
public final class GoldenMix {
  private final ReviewDesk reviews;
  private final QueueService queue;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration lease;
  private final int percent;
  private final RandomGenerator random;
  private final Map<String, Opened> inHand = new ConcurrentHashMap<>();

  /**
   * A mix with that share of golden cases.
   *
   * @param percent of the cases a person is handed, 0 to 100
   */
  public GoldenMix(
      ReviewDesk reviews,
      QueueService queue,
      AuditLog audit,
      Clock clock,
      Duration lease,
      int percent,
      RandomGenerator random) {
    this.reviews = reviews;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
    this.lease = lease;
    this.percent = percent;
    this.random = random;
  }

  /** The next case for this person, golden or not; see {@link QueueService#next}. */
  public Optional<StoredCase> next(Staff staff, QueueFilter filter) {
    Opened unfinished = inHand.get(staff.name());
    if (unfinished != null) {
      return Optional.of(disguised(staff, unfinished));
    }
    boolean drawn = random.nextInt(100) < percent && !queue.urgent(staff, filter);
    return drawn
        ? golden(staff, filter).or(() -> queue.next(staff, filter))
        : queue.next(staff, filter);
  }

  private Optional<StoredCase> golden(Staff staff, QueueFilter filter) {
    for (Review review : reviews.golden(staff)) {
      Opened opened = reviews.open(staff, review.decision());
      if (reviews.waits(staff, review)
          && queue.fits(staff, filter, QueueEntry.of(fresh(opened), clock.instant()))) {
        audit.record(staff, Deed.CLAIM, review.caseId(), "golden");
        inHand.put(staff.name(), opened);
        return Optional.of(disguised(staff, opened));
      }
    }
    return Optional.empty();
  }

  /** The golden case that this person has, as it is shown to them. */
  public Optional<StoredCase> inHand(Staff staff, CaseId id) {
    return opened(staff, id).map(opened -> disguised(staff, opened));
  }

  /**
   * Notes what the person rules, if it is the golden case that they have; they are not told.
   *
   * @return how to take it back; empty if it is another case
   */
  public Optional<Runnable> judge(Staff staff, StoredCase about, RulingOption option) {
    Optional<Opened> mine = opened(staff, about.id());
    mine.ifPresent(opened -> reviews.judge(staff, opened, option));
    mine.ifPresent(opened -> inHand.remove(staff.name()));
    return mine.map(opened -> () -> again(staff, opened));
  }

  private void again(Staff staff, Opened opened) {
    reviews.forget(staff, opened.review().decision());
    inHand.put(staff.name(), opened);
  }

  /** Lets go of it, if it is the golden case that they have; it comes another time. */
  public boolean putBack(Staff staff, CaseId id) {
    boolean golden = opened(staff, id).isPresent();
    if (golden) {
      inHand.remove(staff.name());
    }
    return golden;
  }

  private Optional<Opened> opened(Staff staff, CaseId id) {
    return Optional.ofNullable(inHand.get(staff.name()))
        .filter(opened -> opened.about().id().equals(id));
  }

  private StoredCase disguised(Staff staff, Opened opened) {
    Instant now = clock.instant();
    return new StoredCase(
        opened.about().stream(), CaseWork.NEW.claim(staff.name(), now, now.plus(lease)));
  }

  private static StoredCase fresh(Opened opened) {
    return new StoredCase(opened.about().stream(), CaseWork.NEW);
  }
}
