package io.parapet.console.casefile;

import io.parapet.console.appeal.AppealFile;
import io.parapet.console.appeal.AppealStore;
import io.parapet.console.casefile.Timeline.Event;
import io.parapet.console.casefile.Timeline.Kind;
import io.parapet.console.search.Found;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of an account over time: its conduct, its cases, its appeals. */
public final class AccountTimeline {
  private static final int STEPS = 48;
  private static final Duration AT_LEAST = Duration.ofDays(2);
  private static final Duration AT_MOST = Duration.ofDays(180);
  private static final Duration BEFORE = Duration.ofHours(12);

  private final CaseContext context;
  private final AccountActivity activity;
  private final AppealStore appeals;
  private final Clock clock;

  public AccountTimeline(
      CaseContext context, AccountActivity activity, AppealStore appeals, Clock clock) {
    this.context = context;
    this.activity = activity;
    this.appeals = appeals;
    this.clock = clock;
  }

  /** From before the account's first case that this person may see until now. */
  public Timeline of(Staff staff, CaseUpdate about) {
    Instant now = clock.instant();
    List<Found> earlier = context.allOf(staff, about);
    Instant first =
        Stream.concat(Stream.of(about.openedAt()), earlier.stream().map(f -> f.entry().openedAt()))
            .min(Comparator.naturalOrder())
            .orElse(now);
    Duration span = bounded(Duration.between(first.minus(BEFORE), now));
    Duration step = Duration.ofSeconds(Math.max(1, span.dividedBy(STEPS).toSeconds()));
    Instant from = now.minus(step.multipliedBy(STEPS));
    return new Timeline(
        from,
        step,
        activity.of(about.platform(), about.accused(), from, step, STEPS),
        events(about, earlier, from));
  }

  private static Duration bounded(Duration span) {
    Duration longEnough = span.compareTo(AT_LEAST) < 0 ? AT_LEAST : span;
    return longEnough.compareTo(AT_MOST) > 0 ? AT_MOST : longEnough;
  }

  private List<Event> events(CaseUpdate about, List<Found> earlier, Instant from) {
    Map<CaseId, Found> cases = new HashMap<>();
    List<Event> events = new ArrayList<>();
    events.add(new Event(Kind.CASE, about.openedAt(), about.caseId(), about.harms(), null, 0));
    for (Found found : earlier) {
      cases.put(found.entry().caseId(), found);
      events.add(event(found, Kind.CASE, found.entry().openedAt(), null));
      if (found.decidedAt() != null && found.ruling() != null) {
        events.add(event(found, Kind.RULING, found.decidedAt(), found.ruling()));
      }
    }
    for (AppealFile file : appeals.about(cases.keySet())) {
      Found found = cases.get(file.caseId());
      if (found != null) {
        events.add(event(found, Kind.APPEAL, file.appeal().appealedAt(), null));
      }
    }
    return events.stream()
        .filter(event -> !event.at().isBefore(from))
        .sorted(Comparator.comparing(Event::at))
        .toList();
  }

  private static Event event(Found found, Kind kind, Instant at, @Nullable Ruling ruling) {
    return new Event(
        kind,
        at,
        found.entry().caseId(),
        found.entry().harms(),
        ruling,
        ruling == null ? 0 : cost(ruling, found.entry().harms()));
  }

  /** By what was alleged first; what was found is not listed. */
  private static int cost(Ruling ruling, List<Harm> alleged) {
    return StrikePreview.cost(ruling, alleged.isEmpty() ? Harm.NUISANCE : alleged.getFirst());
  }
}
