package io.parapet.policies.engine;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes one verdict of the policies that fired. Order never matters: the strongest outcome in
 * effect wins, and only what reached it brings measures. The one exception protects children: where
 * a policy of the child exploitation lane is in effect, it decides alone, so that nothing automatic
 * can tip anybody off.
 */
final class Judgement {
  private static final Comparator<Weighed> STRONGEST_FIRST =
      Comparator.comparing((Weighed w) -> w.exclusive() ? 0 : 1)
          .thenComparing(Weighed::outcome, Comparator.reverseOrder())
          .thenComparing(Weighed::score, Comparator.reverseOrder())
          .thenComparing(w -> w.compiled().id().value());

  private final Subject subject;
  private final List<Weighed> weighed;

  Judgement(Subject subject, List<Fired> fired) {
    this.subject = subject;
    List<Weighed> effective =
        Reliefs.apply(
            fired.stream()
                .map(f -> new Weighed(f, Canary.inEffect(f.compiled().policy(), subject.account())))
                .toList());
    this.weighed = effective.stream().sorted(STRONGEST_FIRST).toList();
  }

  Verdict verdict(String version, boolean unknown, Duration validity) {
    List<Weighed> inEffect = weighed.stream().filter(Weighed::effective).toList();
    Weighed winner = inEffect.stream().filter(w -> !w.safeguard()).findFirst().orElse(null);
    return new Verdict(
        subject.kind(),
        subject.id(),
        subject.account(),
        subject.platform(),
        0,
        winner == null ? Outcome.ALLOW : winner.outcome(),
        score(inEffect),
        weighed.stream().map(w -> w.result(winner)).toList(),
        measures(inEffect, winner),
        shadow(),
        response(inEffect),
        version,
        unknown || weighed.stream().anyMatch(w -> w.fired().featureMissing()),
        false,
        subject.now(),
        subject.now().plus(validity));
  }

  /** The verdict when no policy fired. */
  static Verdict nothing(Subject subject, String version, boolean unknown, Duration validity) {
    return new Verdict(
        subject.kind(),
        subject.id(),
        subject.account(),
        subject.platform(),
        0,
        Outcome.ALLOW,
        0,
        List.of(),
        List.of(),
        ShadowOutcome.NONE,
        Response.NONE,
        version,
        unknown,
        false,
        subject.now(),
        subject.now().plus(validity));
  }

  private static double score(List<Weighed> inEffect) {
    return inEffect.stream()
        .filter(w -> !w.safeguard())
        .mapToDouble(Weighed::score)
        .max()
        .orElse(0);
  }

  private static Response response(List<Weighed> inEffect) {
    return inEffect.stream()
            .filter(w -> w.rung() != null)
            .anyMatch(w -> w.compiled().policy().response() == Response.SUPPORT)
        ? Response.SUPPORT
        : Response.NONE;
  }

  private ShadowOutcome shadow() {
    if (weighed.stream().allMatch(Weighed::effective)) {
      return ShadowOutcome.NONE;
    }
    Weighed winner = weighed.stream().filter(w -> !w.safeguard()).findFirst().orElse(null);
    return winner == null
        ? ShadowOutcome.NONE
        : new ShadowOutcome(winner.outcome(), measures(weighed, winner));
  }

  /** Of the same measure asked for twice, the longer one counts. */
  private static List<Measure> measures(List<Weighed> candidates, @Nullable Weighed winner) {
    Map<Object, Measure> chosen = new LinkedHashMap<>();
    for (Weighed w : candidates) {
      Rung rung = w.rung();
      if (rung != null && winner != null && !w.losesTo(winner)) {
        rung.measures()
            .forEach(m -> chosen.merge(List.of(m.kind(), m.subject()), m, Judgement::longer));
      }
    }
    return new ArrayList<>(chosen.values());
  }

  private static Measure longer(Measure a, Measure b) {
    if (a.duration() == null || b.duration() == null) {
      return a.duration() == null ? a : b;
    }
    return a.duration().compareTo(b.duration()) >= 0 ? a : b;
  }

  /** Whether the lane of a harm shuts out every other policy. */
  static boolean exclusive(Harm harm) {
    return harm.lane() == Lane.CHILD_EXPLOITATION;
  }
}
