package io.parapet.console.wellness;

import io.parapet.console.security.Staff;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.sealed.Pseudonyms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each person opens against a budget for the day, and keeps what they asked not to see.
 * A day is one of UTC. Only the person themselves can ask for it.
 */
public final class Wellness {
  private static final PlatformId STAFF = new PlatformId("staff");

  /** So many grave cases in a row call for something else. */
  private static final int MANY = 5;

  private final WellnessStore store;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private final Kept<Preferences> preferences;
  private final Kept<Exposure> exposures;

  /** By person; who comes to another console begins anew. */
  private final Map<String, Integer> graveInARow = new ConcurrentHashMap<>();

  private final int budget;
  private final Duration breakAfter;

  public Wellness(
      WellnessStore store, Pseudonyms pseudonyms, Clock clock, int budget, Duration breakAfter) {
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
    this.budget = budget;
    this.breakAfter = breakAfter;
    preferences = new Kept<>(clock);
    exposures = new Kept<>(clock);
  }

  /**
   * How a person stands today.
   *
   * @param points used, of the budget
   * @param needsBreak they have been at it for long
   * @param needsChange they have opened many grave cases in a row
   */
  public record Today(int points, int budget, boolean needsBreak, boolean needsChange) {
    public boolean spent() {
      return points >= budget;
    }
  }

  /** As of now, or some seconds ago if another console showed them more since. */
  public Today today(Staff staff) {
    Instant now = clock.instant();
    Exposure exposure = exposures.of(person(staff), () -> read(person(staff), now));
    Duration active = exposure.active(now);
    boolean many = graveInARow.getOrDefault(person(staff), 0) >= MANY && !active.isZero();
    return new Today(exposure.points(), budget, active.compareTo(breakAfter) >= 0, many);
  }

  /** The person opens sealed content of a case of that severity. */
  public void seen(Staff staff, Severity severity) {
    Instant now = clock.instant();
    store.change(person(staff), day(now), Exposure.none(now), before -> before.plus(severity, now));
    exposures.forget(person(staff));
    if (severity.compareTo(Severity.HIGH) < 0) {
      graveInARow.remove(person(staff));
    } else {
      var unused = graveInARow.merge(person(staff), 1, Integer::sum);
    }
  }

  private Exposure read(String person, Instant now) {
    return store.exposure(person, day(now)).orElseGet(() -> Exposure.none(now));
  }

  /** Who has spent the day's budget is handed only what is mild or has nothing to open. */
  public boolean bearable(Today today, QueueEntry entry) {
    return !today.spent()
        || entry.metadataOnly()
        || entry.severity().compareTo(Severity.MEDIUM) <= 0;
  }

  public Set<Harm> hidden(Staff staff) {
    return preferences(staff).hidden();
  }

  /** As set here, or some seconds ago on another console. */
  public Preferences preferences(Staff staff) {
    String person = person(staff);
    return preferences.of(person, () -> store.preferences(person).orElse(Preferences.NONE));
  }

  public void change(Staff staff, Preferences wanted) {
    store.keep(person(staff), wanted);
    preferences.forget(person(staff));
  }

  private String person(Staff staff) {
    return pseudonyms.of(STAFF, new AccountId(staff.name()));
  }

  private static LocalDate day(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
