package io.parapet.policies.engine;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
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
  private final Subject subject;

  /** As the ladders say, strongest first. */
  private final List<Weighed> weighed;

  /** All of them count, and nothing held any back. */
  private final boolean asWritten;

  /** Those that count, as far as each may go by itself, strongest first. */
  private final List<Weighed> inEffect;

  /**
   * Weighs them against each other.
   *
   * @param fired as each says by itself; taken over
   */
  Judgement(Subject subject, List<Weighed> fired) {
    this.subject = subject;
    this.weighed = fired;
    Reliefs.apply(weighed);
    weighed.sort(Weighed::byStrength);
    this.asWritten = allAsWritten();
    this.inEffect = asWritten ? weighed : underCeilings();
  }

  private List<Weighed> underCeilings() {
    List<Weighed> counting = new ArrayList<>(weighed.size());
    for (Weighed w : weighed) {
      if (w.effective()) {
        counting.add(w.underCeiling());
      }
    }
    counting.sort(Weighed::byStrength);
    return counting;
  }

  Verdict verdict(String version, boolean unknown, Duration validity) {
    Weighed winner = strongest(inEffect);
    return new Verdict(
        subject.kind(),
        subject.id(),
        subject.account(),
        subject.platform(),
        0,
        winner == null ? Outcome.ALLOW : winner.outcome(),
        score(),
        results(winner),
        measures(inEffect, winner),
        shadow(),
        response(),
        version,
        unknown || featureMissing(),
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

  /** The first that accuses. */
  private static @Nullable Weighed strongest(List<Weighed> candidates) {
    for (Weighed w : candidates) {
      if (!w.safeguard()) {
        return w;
      }
    }
    return null;
  }

  private double score() {
    double highest = 0;
    for (Weighed w : inEffect) {
      if (!w.safeguard()) {
        highest = Math.max(highest, w.score());
      }
    }
    return highest;
  }

  private List<PolicyResult> results(@Nullable Weighed winner) {
    PolicyResult[] results = new PolicyResult[weighed.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = weighed.get(i).result(winner);
    }
    return List.of(results);
  }

  private Response response() {
    for (Weighed w : inEffect) {
      if (w.offersSupport()) {
        return Response.SUPPORT;
      }
    }
    return Response.NONE;
  }

  private boolean featureMissing() {
    for (Weighed w : weighed) {
      if (w.featureMissing()) {
        return true;
      }
    }
    return false;
  }

  private ShadowOutcome shadow() {
    Weighed winner = strongest(weighed);
    return winner == null || asWritten
        ? ShadowOutcome.NONE
        : new ShadowOutcome(winner.outcome(), measures(weighed, winner));
  }

  private boolean allAsWritten() {
    for (Weighed w : weighed) {
      if (!w.effective() || w.isHeldByCeiling()) {
        return false;
      }
    }
    return true;
  }

  /** Of the same measure asked for twice, the longer one counts. */
  private static List<Measure> measures(List<Weighed> candidates, @Nullable Weighed winner) {
    Map<Object, Measure> chosen = new LinkedHashMap<>();
    for (Weighed w : candidates) {
      if (winner != null && !w.losesTo(winner)) {
        for (Measure m : w.measures()) {
          chosen.merge(List.of(m.kind(), m.subject()), m, Judgement::longer);
        }
      }
    }
    return List.copyOf(chosen.values());
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
